"""The pictures of the example office: how each is drawn, one module a picture."""
