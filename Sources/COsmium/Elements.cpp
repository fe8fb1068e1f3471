#include "Elements.hpp"

#include <osmium/builder/osm_object_builder.hpp>

#include <cerrno>
#include <cmath>
#include <cstdlib>

namespace {

constexpr std::size_t buffer_bytes = 1 << 20;

/// A text as long as osmium takes it, cut between letters of UTF-8.
void shorten(std::string &text) {
  constexpr std::size_t most = osmium::max_osm_string_length;
  if (text.size() <= most) return;
  std::size_t end = most;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xc0U) == 0x80U) --end;
  text.resize(end);
}

}  // namespace

std::int64_t whole_number(const char *text) {
  char *end = nullptr;
  errno = 0;
  const auto value = std::strtoll(text, &end, 10);
  if (end == text || *end != '\0' || errno != 0) {
    throw std::runtime_error{std::string{"'"} + text + "' is no number of an object"};
  }
  return value;
}

std::int32_t degrees(double value) {
  if (!(std::fabs(value) <= 214)) return osmium::Location::undefined_coordinate;
  return static_cast<std::int32_t>(std::lround(value * 1e7));
}

Elements::Elements(osmium::osm_entity_bits::type kinds, const Source::Take &take)
    : kinds_{kinds}, take_{take},
      buffer_{buffer_bytes, osmium::memory::Buffer::auto_grow::yes} {}

void Elements::begin(osmium::item_type new_type) {
  type = new_type;
  id = 0;
  version = 0;
  is_deleted = false;
  place = osmium::Location{};
  tags.clear();
  nodes.clear();
  members.clear();
}

template <typename Builder>
void Elements::describe(Builder &builder) {
  builder.object().set_id(id).set_version(version).set_visible(!is_deleted);
  builder.set_user("");
  for (auto &tag : tags) {
    shorten(tag.first);
    shorten(tag.second);
  }
  osmium::builder::TagListBuilder list{builder};
  for (const auto &tag : tags) list.add_tag(tag.first, tag.second);
}

void Elements::add_way(
    osmium::object_id_type way, const std::vector<osmium::NodeRef> &line) {
  osmium::builder::WayBuilder builder{buffer_};
  builder.object().set_id(way);
  builder.set_user("");
  osmium::builder::WayNodeListBuilder list{builder};
  for (const auto &node : line) list.add_node_ref(node);
}

void Elements::end() {
  const auto bit = osmium::osm_entity_bits::from_item_type(type);
  if (type == osmium::item_type::relation && (kinds_ & osmium::osm_entity_bits::way) != 0) {
    for (const auto &member : members) {
      if (member.type != osmium::item_type::way || member.line.empty()) continue;
      add_way(member.ref, member.line);
      buffer_.commit();
    }
  }
  if ((kinds_ & bit) == 0) return;
  if (type == osmium::item_type::node) {
    osmium::builder::NodeBuilder builder{buffer_};
    builder.object().set_location(place);
    describe(builder);
  } else if (type == osmium::item_type::way) {
    osmium::builder::WayBuilder builder{buffer_};
    describe(builder);
    osmium::builder::WayNodeListBuilder list{builder};
    for (const auto &node : nodes) list.add_node_ref(node);
  } else {
    osmium::builder::RelationBuilder builder{buffer_};
    describe(builder);
    osmium::builder::RelationMemberListBuilder list{builder};
    for (auto &member : members) {
      shorten(member.role);
      list.add_member(member.type, member.ref, member.role);
    }
  }
  buffer_.commit();
  if (buffer_.committed() > buffer_bytes / 2) flush();
}

void Elements::flush() {
  take_(buffer_);
  buffer_.clear();
}
