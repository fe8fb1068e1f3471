#pragma once

#include <osmium/osm/types.hpp>

/// What decides which of several objects of one number counts.
struct Standing {
  /// 0 where the file does not tell.
  osmium::object_version_type version;
  bool is_deleted;
  /// Whether it has what such objects are for: tags, or a node's place.
  bool is_full;

  /// Whether it counts in place of one that came before it in the file.
  bool replaces(const Standing &earlier) const {
    if (earlier.version != 0 && version != 0 && earlier.version != version) {
      return version > earlier.version;
    }
    if (earlier.is_deleted != is_deleted) return is_deleted;
    return is_full || !earlier.is_full;
  }
};
