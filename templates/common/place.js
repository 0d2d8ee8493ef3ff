// Where the reader is: the last part of the document that begins in the upper third of the window.
const places = () => [...document.querySelectorAll("main :is(section, nav, figure, tr, div, h2.chapter)[id]")]
  .filter((place) => place.getClientRects().length);

const read = () => {
  const line = innerHeight / 3;
  return places().filter((place) => place.getBoundingClientRect().top <= line);
};
