"""One folder a widget: its class, its page (index.js), its looks (style.css)."""
