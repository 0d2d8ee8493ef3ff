"""The recogniser: what each paragraph of an old communiqué is, in French or in English.

Rules have reasons, stated beside them; none is about one text.
"""
