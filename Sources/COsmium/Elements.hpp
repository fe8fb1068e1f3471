#pragma once

#include "Source.hpp"

#include <osmium/memory/buffer.hpp>
#include <osmium/osm/entity_bits.hpp>
#include <osmium/osm/location.hpp>
#include <osmium/osm/node_ref.hpp>
#include <osmium/osm/types.hpp>

#include <string>
#include <utility>
#include <vector>

/// Puts objects that a text spells out, element by element, into osmium's buffers.
class Elements {
public:
  Elements(osmium::osm_entity_bits::type kinds, const Source::Take &take);

  struct Member {
    osmium::item_type type = osmium::item_type::way;
    osmium::object_id_type ref = 0;
    std::string role;
    /// Its own line, where the file tells it with the relation.
    std::vector<osmium::NodeRef> line;
  };

  /// The object at hand.
  osmium::item_type type = osmium::item_type::undefined;
  osmium::object_id_type id = 0;
  osmium::object_version_type version = 0;
  bool is_deleted = false;
  osmium::Location place;
  std::vector<std::pair<std::string, std::string>> tags;
  std::vector<osmium::NodeRef> nodes;
  std::vector<Member> members;

  void begin(osmium::item_type type);
  /// Puts the object at hand into the buffer.
  void end();
  /// Hands out what is left.
  void flush();

private:
  template <typename Builder>
  void describe(Builder &builder);
  void add_way(osmium::object_id_type id, const std::vector<osmium::NodeRef> &line);

  osmium::osm_entity_bits::type kinds_;
  const Source::Take &take_;
  osmium::memory::Buffer buffer_;
};

/// - Throws: where a number is none.
std::int64_t whole_number(const char *text);
std::int32_t degrees(double value);
