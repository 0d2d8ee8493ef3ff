"""The Word templates of the looks, as a script draws them."""
