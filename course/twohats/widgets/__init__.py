"""One widget, one class, one `.js`, one `.css`, one test, one lesson that uses it."""
