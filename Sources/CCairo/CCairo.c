#include "CCairo.h"

#include "CLazy.h"

static void *lazy_open_cairo(char *message, size_t size) {
  const char *const names[] = {
#if defined(__APPLE__)
      "libcairo.2.dylib", "/opt/homebrew/lib/libcairo.2.dylib", "/usr/local/lib/libcairo.2.dylib",
#else
      "libcairo.so.2",
#endif
      NULL};
  return lazy_open("BERGFRIED_CAIRO", names, message, size);
}

/// What of Cairo is used.
#define FUNCTIONS(each) \
  each(cairo, cairo_arc)                           \
  each(cairo, cairo_clip)                          \
  each(cairo, cairo_close_path)                    \
  each(cairo, cairo_create)                        \
  each(cairo, cairo_destroy)                       \
  each(cairo, cairo_fill)                          \
  each(cairo, cairo_fill_preserve)                 \
  each(cairo, cairo_image_surface_create)          \
  each(cairo, cairo_image_surface_get_data)        \
  each(cairo, cairo_image_surface_get_stride)      \
  each(cairo, cairo_line_to)                       \
  each(cairo, cairo_move_to)                       \
  each(cairo, cairo_new_path)                      \
  each(cairo, cairo_new_sub_path)                  \
  each(cairo, cairo_paint)                         \
  each(cairo, cairo_rectangle)                     \
  each(cairo, cairo_restore)                       \
  each(cairo, cairo_rotate)                        \
  each(cairo, cairo_save)                          \
  each(cairo, cairo_select_font_face)              \
  each(cairo, cairo_set_dash)                      \
  each(cairo, cairo_set_font_size)                 \
  each(cairo, cairo_set_line_join)                 \
  each(cairo, cairo_set_line_width)                \
  each(cairo, cairo_set_source_rgb)                \
  each(cairo, cairo_set_source_surface)            \
  each(cairo, cairo_show_text)                     \
  each(cairo, cairo_status)                        \
  each(cairo, cairo_status_to_string)              \
  each(cairo, cairo_stroke)                        \
  each(cairo, cairo_stroke_preserve)               \
  each(cairo, cairo_surface_destroy)               \
  each(cairo, cairo_surface_finish)                \
  each(cairo, cairo_surface_flush)                 \
  each(cairo, cairo_surface_mark_dirty)            \
  each(cairo, cairo_surface_status)                \
  each(cairo, cairo_surface_write_to_png_stream)   \
  each(cairo, cairo_svg_surface_create_for_stream) \
  each(cairo, cairo_svg_surface_set_document_unit) \
  each(cairo, cairo_text_extents)                  \
  each(cairo, cairo_text_path)                     \
  each(cairo, cairo_translate)                    

LAZY_LIBRARY(cairo, "Cairo", FUNCTIONS)
