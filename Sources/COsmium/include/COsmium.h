#ifndef COSMIUM_H
#define COSMIUM_H

/// A C face of libosmium: OpenStreetMap files of any kind and order as tagged points, lines and
/// areas. Nothing of C++ shows, and no exception leaves it.

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// A place in ten-millionths of a degree.
typedef struct {
  int32_t x;
  int32_t y;
} cosmium_point;

/// A part of the map in ten-millionths of a degree; where west is beyond east it lies across 180
/// degrees.
typedef struct {
  int32_t west;
  int32_t south;
  int32_t east;
  int32_t north;
} cosmium_box;

/// What a file is by its first bytes.
typedef enum {
  /// It cannot be opened.
  cosmium_format_unreadable = -1,
  cosmium_format_other = 0,
  cosmium_format_pbf,
  cosmium_format_xml,
  cosmium_format_o5m,
  cosmium_format_json,
  cosmium_format_opl,
} cosmium_format;

typedef enum {
  cosmium_node,
  cosmium_way,
  cosmium_relation,
} cosmium_kind;

typedef enum {
  cosmium_whole,
  /// Some of its nodes or ways are not in the file.
  cosmium_incomplete,
  /// Its lines do not make an area.
  cosmium_broken,
  /// The file says that it is no more.
  cosmium_deleted,
} cosmium_state;

typedef enum {
  /// A line, or a ring that its tags may make an area.
  cosmium_line_own,
  /// A ring around an area of a relation, or a line meant for one where the relation is not whole.
  cosmium_line_outer,
  /// A hole in the area before it.
  cosmium_line_inner,
} cosmium_role;

/// Points in a row.
typedef struct {
  size_t start;
  size_t count;
  cosmium_role role;
} cosmium_line;

/// A tagged thing of the map; all pointers hold until the callback returns.
typedef struct {
  cosmium_kind kind;
  cosmium_state state;
  int64_t id;
  /// Keys and values in turn, each ended by a zero.
  const char *tags;
  size_t tag_bytes;
  const cosmium_point *points;
  const cosmium_line *lines;
  size_t line_count;
  /// How many of its nodes, or of a relation's ways, the file does not hold.
  size_t missing_count;
  /// Whether a way ends at the node at which it begins, whether or not that is there.
  bool is_closed;
  /// Whether a relation without tags of its own takes those of this way, whose outline it draws.
  bool is_drawn_by_relation;
} cosmium_object;

/// What is said of a file that is none of OpenStreetMap's.
#define COSMIUM_OTHER_FORMAT "it is no OpenStreetMap file by what it begins with"

typedef struct cosmium_file cosmium_file;

/// Whether an area of these tags is asked for.
typedef bool (*cosmium_wants)(void *context, const char *tags, size_t tag_bytes);
/// Gets a share of the work done; whether it goes on.
typedef bool (*cosmium_progress)(void *context, double share);
typedef bool (*cosmium_take)(void *context, const cosmium_object *object);

typedef struct {
  /// NULL for all of the map.
  const cosmium_box *box;
  cosmium_wants wants;
  cosmium_progress progress;
  void *context;
} cosmium_question;

/// What a file is; archives by gzip and bzip2 are looked into. A file that is no regular one is not
/// touched, as its bytes can be read but once, and is `cosmium_format_other`.
cosmium_format cosmium_format_of(const char *path);

/// The same of bytes, of which the first 16 KiB suffice.
cosmium_format cosmium_format_of_bytes(const char *bytes, size_t size);

/// Reads a file; standard input where the path is "-".
///
/// With a box a regular file is read three times, and only what touches the box is kept beside the
/// places of all nodes, some 7 bytes each.
///
/// - Returns: NULL where it cannot be read, and why in `message`; an empty message where `progress`
///   stopped it.
cosmium_file *cosmium_read(
    const char *path, cosmium_question question, char *message, size_t message_size);

/// The same of bytes, which are not needed any more when it returns.
cosmium_file *cosmium_read_bytes(
    const char *bytes, size_t size, cosmium_question question, char *message, size_t message_size);

void cosmium_close(cosmium_file *file);

/// How many ways and relations do not touch the box asked for.
uint64_t cosmium_outside_count(const cosmium_file *file);

/// Hands out all tagged things: nodes, ways, relations, each by their numbers, until the callback
/// says false.
///
/// - Returns: false where memory ran out or libosmium failed, and why in `message`.
bool cosmium_each(
    cosmium_file *file, cosmium_take take, void *context, char *message, size_t message_size);

#ifdef __cplusplus
}
#endif

#endif
