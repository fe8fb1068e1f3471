#ifndef CCAIRO_H
#define CCAIRO_H

/// Cairo, loaded when it is first called: see CLazy.h.

// Functions of the same names stand here; were they visible, Cairo's own calls would come to them.
#define cairo_public __attribute__((visibility("hidden")))

#if __has_include(<cairo.h>)
#include <cairo-svg.h>
#include <cairo.h>
#else
// Where Debian and Fedora have it.
#include <cairo/cairo-svg.h>
#include <cairo/cairo.h>
#endif

#endif
