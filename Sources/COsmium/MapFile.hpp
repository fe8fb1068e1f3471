#pragma once

#include "COsmium.h"
#include "NodeTable.hpp"
#include "Objects.hpp"
#include "Source.hpp"

#include <osmium/osm/box.hpp>
#include <osmium/osm/node.hpp>
#include <osmium/osm/relation.hpp>
#include <osmium/osm/way.hpp>

#include <optional>
#include <unordered_set>
#include <vector>

/// All of a file, or what of it touches a box, with every node in its place.
class MapFile {
public:
  MapFile(const Source &source, const cosmium_question &question);

  void each(cosmium_take take, void *context);

  /// Ways and relations that do not touch the box asked for.
  std::uint64_t outside_count() const { return outside_count_; }

private:
  /// What stands for an object while it is handed out.
  struct Drawing {
    std::vector<cosmium_point> points;
    std::vector<cosmium_line> lines;
    std::size_t missing_count = 0;

    void clear();
    void begin(cosmium_role role);
    void add(osmium::Location place);
    /// A line of one point is none.
    void end();
    /// Whether it is one line that ends where it begins.
    bool is_ring() const;
  };

  /// The ways around a relation's area, and how many of them the file lacks.
  struct Members {
    std::vector<const osmium::Way *> ways;
    std::size_t missing_count = 0;
  };

  void read_all(const Source &source);
  void read_box(const Source &source);
  void take(const osmium::memory::Buffer &buffer);
  void take_node(const osmium::Node &node);
  void finish();

  bool touches_box(osmium::Location place) const;
  bool touches_box(const osmium::Box &box) const;
  /// Where a way lies, by the nodes that are there.
  osmium::Box extent(const osmium::Way &way) const;
  /// The same, and where the rest of an area may lie that is not all there.
  osmium::Box reach(const osmium::Way &way) const;
  osmium::Location place_of(const osmium::NodeRef &node) const;
  void locate(osmium::Way &way) const;
  osmium::Box reach(const osmium::Relation &relation);
  void count_outside(bool with_ways);

  bool is_wanted(const osmium::TagList &tags) const;
  /// Whether it stands for an area that is asked for, or may with the tags of its ways.
  bool is_wanted(const osmium::Relation &relation) const;
  /// The same, unless its ways stand for themselves; known when all is read.
  bool stands_for_area(const osmium::Relation &relation);
  Members members_of(const osmium::Relation &relation);
  /// The tags that a relation without any takes from its outer ways; NULL where there are none.
  const osmium::TagList *tags_of_outlines(const osmium::Relation &relation);
  void find_outlines();

  void draw(const osmium::Way &way, cosmium_role role);
  cosmium_state draw(const osmium::Relation &relation);
  void draw_parts(const osmium::Relation &relation);
  bool each_node(cosmium_take take, void *context);
  bool each_way(cosmium_take take, void *context);
  bool each_relation(cosmium_take take, void *context);
  cosmium_object described(
      cosmium_kind kind, const osmium::OSMObject &object, const osmium::TagList &tags,
      cosmium_state state) const;

  cosmium_question question_;
  std::optional<cosmium_box> box_;
  std::uint64_t outside_count_ = 0;
  NodeTable nodes_;
  Objects tagged_nodes_;
  Objects ways_;
  Objects relations_;
  /// Ways whose outline and tags a relation without tags has.
  std::unordered_set<osmium::object_id_type> outlines_;
  Drawing drawing_;
  osmium::memory::Buffer area_{1 << 16, osmium::memory::Buffer::auto_grow::yes};
};
