"""The alignment room: nine people, their private score sheets, what is true among what is said."""
