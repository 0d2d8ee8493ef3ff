"""Words that tell people, desks and houses apart: two known first names are never a slip apart."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """The words of a table."""
    return frozenset(text.split())


# One letter apart and both real: Julie and Julien, Marie and Maria, Laure and Laura. Folded.
FIRST_NAMES = words("""
    adam adel adele adrian adrien agathe agnes aicha alain alan alana albane albert alexandra
    alexandre alexia alexis alice alicia aline alison alix amanda amandine ambre amelia amelie
    amina amine amy ana anais andre andrea andreas andree andrew angela angele anita anna
    annabel anne annick annie anthony antoine antonia antonin antony apolline ariane armand
    armelle arnaud arthur astrid aude audrey aurelie aurelien aurore axel axelle aya baptiste
    barbara basile bastien beatrice ben benedicte benjamin benoit bernadette bernard bertrand
    blanche brian brice brigitte bruno camila camilla camille carina carine carla carlo carlos
    carol carola carole carolina caroline catherine cecile cecilia cedric celia celine chantal
    charles charlie charlotte chloe chris christel christelle christian christiane christina
    christine christophe christopher claire clara clarisse claude claudia claudie clemence
    clement clementine colette colin coralie corinne cyril cyrille damien dan dana daniel
    daniela danielle dave david davide dean deborah delphine denis denise diana diane didier
    dina dominique donna dorothee dylan edith edmond edouard edward elena eleonore elian eliane
    elias elie elisa elisabeth elise elizabeth ella ellen elodie eloise elsa emile emilia emilie
    emily emma emmanuel emmanuelle eric erica erik erika ernest estelle esther etienne eugene
    eugenie eva evan eve evelyne fabian fabien fabienne fabrice fanny fatima faustine felicie
    felix fernand fiona flavie flavien flora florence florent florian floriane francis francisco
    franck francois francoise frank fred frederic frederique gabin gabriel gabriele gabrielle
    gael gaelle gaetan gaspard gautier genevieve geoffrey george georges georgette gerald
    geraldine gerard germain germaine gilbert gilles gisele grace graham gregoire gregory
    guillaume guy gwenael gwenaelle hannah harry hassan hatem helen helena helene henri
    henriette henry herve hubert hugo hugues ian ibrahim ines ingrid irene irina iris isaac
    isabel isabelle ismael ivan jack jacqueline jacques jade jake james jamie jan jane janet
    janine jason jean jeanne jeannine jennifer jenny jeremie jeremy jerome jess jessica jim joan
    joanna joel joelle john jon jonas jonathan jordan joseph josephine josette joshua josiane
    joy juan jude judith jules julia julian juliana julie julien julienne juliet juliette justin
    justine karen karim karima karin karine karl kate katherine kathleen katia kelly kevin kim
    laetitia lana lara laura laure lauren laurence laurent laurie lea leah leila lena leo leon
    leona leonie leopold lewis liam lila lili liliane lily lina linda line lionel lisa lise loic
    lola lou louis louisa louise louison luc luca lucas lucie lucien lucienne lucile lucy
    ludivine ludovic luke lydia lydie madeleine maelle maeva magali maite malik manon manuel
    marc marcel marcelle marco margaret margot marguerite maria mariam mariane marianne marie
    mariele marielle marin marina marine mario marion marius mark marta martha marthe martin
    martina martine mary mateo mathias mathieu mathilde mathis matilda matt matthew matthias
    matthieu maud maude maurane maurice max maxence maxim maxime maximilien mehdi melanie melina
    melissa melodie michael michel michele micheline michelle mickael miguel mila milan mina
    mireille mohamed mohammed molly mona monica monique morgan morgane muriel mustapha myriam
    nabil nadege nadia nadine nadir naomi natacha natalia natalie nathalie nathan neil nelly
    nicola nicolas nicole nils nina noa noah noe noel noelle noemie nora norbert nour oceane
    octave odette odile olga olive oliver olivia olivier omar oscar pablo pamela pascal pascale
    patrice patricia patrick paul paula paulette pauline pedro peter petra phil philip philippe
    philippine pierre pierrette quentin rachel rachid ralph raoul raphael raphaelle raymond
    raymonde rebecca regine regis remi remy renata renaud rene renee ricardo richard rita rob
    robert roberta roberto robin robyn rodolphe rodrigue roger roland romain romane romeo
    romuald ronald ronan rosa rosalie rose rosemary ross ruben ruth ryan sabine sabrina sacha
    said salim salima salome sam samantha samir samira samuel sandra sandrine sara sarah sean
    sebastian sebastien selim selima selina serge sergio severine shana sharon sheila sibylle
    sidonie simon simone sofia solange solene sonia sophia sophie stacey stan stanislas stefan
    stefanie stella stephan stephane stephanie stephen steve steven stuart suzanne suzie sylvain
    sylvaine sylvette sylvia sylviane sylvie tania tanya tara tatiana teresa tess thea theo
    theodore therese thibault thibaut thierry thomas tiffany tim timothee timothy tom toni tony
    tristan ugo ulysse valentin valentina valentine valere valerie valery vanessa vera veronique
    victoire victor victoria vincent violaine violet violette virginie viviane vivien vivienne
    wendy will william xavier yael yan yanis yann yannick yannis yasmin yasmina yasmine yoann
    yohan yolande yvan yves yvette yvon yvonne zoe zohra
""")

# Surnames one letter apart that are both common: Renard and Renaud, Fabre and Favre.
SURNAMES = words("""
    andre arnaud aubert baille bailly barbe baron barre benoit berger bernard berthier bertin
    bertrand blanc blanch blanchard boucher bourgeois boyer breton brun brunet caron carpentier
    carr carter charles chevalier clark clarke clement colin collin collins cook cooke cousin
    david davies davis denis deschamps dubois duchamp dufour dumas dumont dupond dupont dupuis
    dupuy durand durant duval evans fabre faure favre fleury fontaine fournel fournier francois
    gaillard garner garnier gauthier gautier georges gerard germain girard giraud gray green
    grey guerin guillot hall hardy harris harrison henry hill hubert huet jacob jacobs jean
    johnson johnston jolly joly jones lacroix laine lambert lamberts laurent lebrun leclerc
    leclercq lecomte lefebvre lefevre leger lemaire lemoine leroux leroy lucas mallet marchal
    marchand marie marin marion martel martin martinet martins masson mathieu maury menard
    mercier meunier meyer michel miller millet mills milner monnier moreau moreaux morel moret
    morin moulin mullen muller nicolas noel olivier paris parker parkes perez perret perrin
    perrot petiot petit philip philippe picard pierre poirier pons prevost reed reid remy renard
    renaud renault rey reynaud richard riviere robert roberts robin robinson roger rogers roland
    rolland rose rousseau roussel rousset roux roy russel russell sanchez sharp sharpe simon
    simons smith smyth stephens stevens tailor taylor thomas thompson thomson turner vial vidal
    vincent walker ward weber white wilson wright young
""")

# What people are called, and what stands on their papers; a prefix (Fred, Chris) needs no line.
NICKNAMES = {
    "alec": "alexander", "andy": "andrew", "becky": "rebecca", "beth": "elizabeth",
    "bill": "william", "billy": "william", "bob": "robert", "bobby": "robert", "cathy": "catherine",
    "charlie": "charles", "debbie": "deborah", "dick": "richard", "drew": "andrew",
    "eddie": "edward", "gege": "gerard", "gigi": "ghislaine", "harry": "henry", "jack": "john",
    "jeff": "jeanfrancois", "jenny": "jennifer", "jim": "james", "jimmy": "james",
    "jojo": "joseph", "kate": "katherine",
    "kathy": "katherine", "katie": "katherine", "kris": "christophe", "lili": "liliane",
    "liz": "elizabeth", "lulu": "lucien", "maggie": "margaret", "manu": "emmanuel",
    "mike": "michael", "mimi": "michele", "momo": "mohamed", "ned": "edward", "nath": "nathalie",
    "nico": "nicolas", "peggy": "margaret", "phil": "philippe", "polly": "mary", "rick": "richard",
    "rob": "robert", "sandy": "alexandra", "steph": "stephanie", "steve": "stephen",
    "susie": "susan", "ted": "edward", "titi": "thierry", "tony": "anthony", "zaza": "isabelle",
}  # fmt: skip

# Local parts of a desk. The words of names.py are asked too; these also count as one of several
# words: redaction.rouen@, desk-culture@.
DESKS = words("""
    redaction redac contact contacts info infos presse press media medias agenda accueil newsdesk
    news newsroom editor editors editorial desk secretariat webmaster direction communication
    rp service bureau antenne hello bonjour office reception pub publicite studio programmes
    courrier mail rubrique locale sports culture economie politique
""")
# A word among others that says desk whoever else is named: presse.jura@, info-ouest@.
DESK_AMONG = words("""
    redaction redac contact contacts info infos presse press newsdesk newsroom secretariat accueil
    agenda desk webmaster direction communication editor news
""")

FREE_MAIL = words("""
    gmail.com googlemail.com hotmail.com hotmail.fr hotmail.co.uk outlook.com outlook.fr live.com
    live.fr live.co.uk msn.com yahoo.com yahoo.fr yahoo.co.uk ymail.com icloud.com me.com mac.com
    aol.com gmx.com gmx.fr gmx.net proton.me protonmail.com pm.me mail.com zoho.com laposte.net
    orange.fr wanadoo.fr free.fr sfr.fr neuf.fr numericable.fr bbox.fr club-internet.fr cegetel.net
    aliceadsl.fr voila.fr tiscali.fr btinternet.com bt.com sky.com virginmedia.com ntlworld.com
    talktalk.net blueyonder.co.uk posteo.net mailo.com skynet.be bluewin.ch
""")

# What stands in the column of outlets and names no house.
NO_HOUSE = words("""
    independant independante pigiste pigistes freelance freelancer freelances journalisteindependant
    journalisteindependante journalistepigiste freelancejournalist divers autre autres inconnu na
    aucun aucune none unknown presse media medias journaliste journalist redaction selfemployed
    radio tv television blog blogueur web internet pressefreelance various other
""")
