#include "MapFile.hpp"

#include <osmium/area/assembler.hpp>
#include <osmium/osm/area.hpp>

#include <algorithm>
#include <cctype>
#include <cstring>

MapFile::MapFile(const Source &source, const cosmium_question &question) : question_{question} {
  if (question.box != nullptr) box_ = *question.box;
  if (source.format() == cosmium_format_other) {
    throw std::runtime_error{COSMIUM_OTHER_FORMAT};
  }
  if (box_ && source.is_on_disk()) {
    read_box(source);
  } else {
    read_all(source);
  }
}

// MARK: - Reading

namespace {

/// osmium finds its way through tags by the zero that ends each text: one within a text would lead
/// it beyond them.
void check(const osmium::OSMObject &object) {
  for (const auto &item : object) {
    if (item.type() != osmium::item_type::tag_list) continue;
    const auto &tags = static_cast<const osmium::TagList &>(item);
    const auto *start = reinterpret_cast<const char *>(tags.data()) + sizeof(osmium::TagList);
    const auto *end = reinterpret_cast<const char *>(tags.data()) + tags.byte_size();
    const bool is_even = std::count(start, end, '\0') % 2 == 0;
    if (start != end && (!is_even || end[-1] != '\0')) {
      throw std::runtime_error{
          "object " + std::to_string(object.id()) + " has a tag with a zero in it"};
    }
  }
}

/// Where an area may lie of which there is only a part: as far beyond it again, and a kilometre or
/// two at the least.
osmium::Box with_missing(const osmium::Box &box) {
  if (!box.valid()) return box;
  const auto low = box.bottom_left();
  const auto high = box.top_right();
  const double size = std::max({
      double(high.x()) - low.x(), double(high.y()) - low.y(), 150'000.0});
  // Degrees of longitude shrink toward the poles.
  constexpr double across = 3;
  const auto place = [](double x, double y) {
    constexpr double half = 1'800'000'000;
    return osmium::Location{
        static_cast<std::int32_t>(std::clamp(x, -half, half)),
        static_cast<std::int32_t>(std::clamp(y, -half / 2, half / 2))};
  };
  osmium::Box grown;
  grown.extend(place(low.x() - across * size, low.y() - size));
  grown.extend(place(high.x() + across * size, high.y() + size));
  return grown;
}

}  // namespace

void MapFile::take(const osmium::memory::Buffer &buffer) {
  for (const auto &item : buffer) {
    if (item.type() == osmium::item_type::node || item.type() == osmium::item_type::way
        || item.type() == osmium::item_type::relation) {
      check(static_cast<const osmium::OSMObject &>(item));
    }
    switch (item.type()) {
    case osmium::item_type::node:
      take_node(static_cast<const osmium::Node &>(item));
      break;
    case osmium::item_type::way:
      ways_.add(static_cast<const osmium::Way &>(item));
      break;
    case osmium::item_type::relation:
      if (is_wanted(static_cast<const osmium::Relation &>(item))) {
        relations_.add(static_cast<const osmium::Relation &>(item));
      }
      break;
    default:
      break;
    }
  }
}

void MapFile::take_node(const osmium::Node &node) {
  NodeTable::Entry entry;
  entry.id = node.id();
  entry.version = node.version();
  entry.is_deleted = node.deleted();
  entry.place = node.location();
  nodes_.add(entry);
  if (!node.tags().empty() && touches_box(node.location())) tagged_nodes_.add(node);
}

void MapFile::read_all(const Source &source) {
  source.read(
      osmium::osm_entity_bits::nwr, [this](const auto &buffer) { take(buffer); },
      [this](double share) {
        if (!question_.progress(question_.context, share)) throw Stopped{};
      });
  nodes_.finish();
  finish();
  if (box_) count_outside(true);
}

void MapFile::read_box(const Source &source) {
  double done = 0;
  const auto tell = [this, &done](double share) {
    if (!question_.progress(question_.context, (done + share) / 3)) throw Stopped{};
  };
  source.read(
      osmium::osm_entity_bits::node | osmium::osm_entity_bits::relation,
      [this](const auto &buffer) { take(buffer); }, tell);
  nodes_.finish();
  relations_.finish();

  // Which relations each of their ways belongs to, and how far each relation reaches.
  std::vector<std::pair<osmium::object_id_type, std::size_t>> uses;
  for (std::size_t place = 0; place < relations_.size(); ++place) {
    const auto &relation = relations_.at<osmium::Relation>(place);
    if (!is_wanted(relation)) continue;
    for (const auto &member : relation.members()) {
      if (member.type() == osmium::item_type::way) uses.emplace_back(member.ref(), place);
    }
  }
  std::sort(uses.begin(), uses.end());
  std::vector<osmium::Box> reaches(relations_.size());
  std::vector<std::size_t> found(relations_.size());
  done = 1;
  source.read(
      osmium::osm_entity_bits::way,
      [&](const auto &buffer) {
        for (const auto &way : buffer.template select<osmium::Way>()) {
          check(way);
          const auto box = reach(way);
          auto use = std::lower_bound(
              uses.begin(), uses.end(), std::pair{way.id(), std::size_t{0}});
          for (; use != uses.end() && use->first == way.id(); ++use) {
            reaches[use->second].extend(box);
            ++found[use->second];
          }
          if (touches_box(box)) {
            ways_.add(way);
          } else {
            ++outside_count_;
          }
        }
      },
      tell);

  for (const auto &[way, place] : uses) {
    const auto &members = relations_.at<osmium::Relation>(place).members();
    if (found[place] < members.size()) reaches[place] = with_missing(reaches[place]);
    found[place] = SIZE_MAX;
  }

  // Those ways of relations in the box that lie outside themselves.
  std::unordered_set<osmium::object_id_type> wanted;
  for (const auto &[way, place] : uses) {
    if (touches_box(reaches[place])) wanted.insert(way);
  }
  done = 2;
  source.read(
      osmium::osm_entity_bits::way,
      [&](const auto &buffer) {
        for (const auto &way : buffer.template select<osmium::Way>()) {
          if (wanted.count(way.id()) > 0 && !touches_box(reach(way))) ways_.add(way);
        }
      },
      tell);
  finish();
  count_outside(false);
}

void MapFile::finish() {
  tagged_nodes_.finish();
  ways_.finish();
  relations_.finish();
  for (std::size_t place = 0; place < ways_.size(); ++place) {
    locate(ways_.at<osmium::Way>(place));
  }
  find_outlines();
}

// MARK: - Places

osmium::Location MapFile::place_of(const osmium::NodeRef &node) const {
  const auto *entry = node.ref() == 0 ? nullptr : nodes_.find(node.ref());
  if (entry != nullptr && !entry->is_deleted && entry->place.valid()) return entry->place;
  return node.location().valid() ? node.location() : osmium::Location{};
}

void MapFile::locate(osmium::Way &way) const {
  for (auto &node : way.nodes()) node.set_location(place_of(node));
}

osmium::Box MapFile::extent(const osmium::Way &way) const {
  osmium::Box box;
  for (const auto &node : way.nodes()) {
    const auto place = place_of(node);
    if (place.valid()) box.extend(place);
  }
  return box;
}

osmium::Box MapFile::reach(const osmium::Way &way) const {
  const auto box = extent(way);
  const auto &nodes = way.nodes();
  const bool is_area = nodes.size() > 3 && nodes.ends_have_same_id();
  const bool has_all = std::all_of(
      nodes.begin(), nodes.end(), [this](const auto &node) { return place_of(node).valid(); });
  return is_area && !has_all ? with_missing(box) : box;
}

bool MapFile::touches_box(osmium::Location place) const {
  if (!box_) return true;
  if (!place.valid()) return false;
  osmium::Box box;
  box.extend(place);
  return touches_box(box);
}

bool MapFile::touches_box(const osmium::Box &box) const {
  if (!box_) return true;
  if (!box.valid()) return false;
  if (box.top_right().y() < box_->south || box.bottom_left().y() > box_->north) return false;
  const auto left = box.bottom_left().x();
  const auto right = box.top_right().x();
  if (box_->west <= box_->east) return left <= box_->east && right >= box_->west;
  return left <= box_->east || right >= box_->west;
}

osmium::Box MapFile::reach(const osmium::Relation &relation) {
  osmium::Box box;
  const auto members = members_of(relation);
  for (const auto *way : members.ways) box.extend(reach(*way));
  return members.missing_count > 0 ? with_missing(box) : box;
}

void MapFile::count_outside(bool with_ways) {
  for (std::size_t place = 0; with_ways && place < ways_.size(); ++place) {
    if (!touches_box(reach(ways_.at<osmium::Way>(place)))) ++outside_count_;
  }
  for (std::size_t place = 0; place < relations_.size(); ++place) {
    const auto &relation = relations_.at<osmium::Relation>(place);
    if (is_wanted(relation) && !touches_box(reach(relation))) ++outside_count_;
  }
}

// MARK: - Areas

namespace {

/// Keys that say nothing of what a thing is.
bool is_remark(const char *key) {
  static constexpr const char *remarks[] = {
      "type", "source", "created_by", "note", "fixme", "FIXME", "comment", "attribution"};
  return std::any_of(std::begin(remarks), std::end(remarks), [key](const char *remark) {
    return std::strcmp(key, remark) == 0;
  });
}

bool is_untagged(const osmium::TagList &tags) {
  return std::all_of(
      tags.begin(), tags.end(), [](const osmium::Tag &tag) { return is_remark(tag.key()); });
}

/// The tags as keys and values in turn, each ended by a zero.
std::pair<const char *, std::size_t> bytes_of(const osmium::TagList &tags) {
  const auto *start = reinterpret_cast<const char *>(tags.data()) + sizeof(osmium::TagList);
  return {start, tags.byte_size() - sizeof(osmium::TagList)};
}

bool are_equal(const osmium::TagList &one, const osmium::TagList &other) {
  return std::equal(one.begin(), one.end(), other.begin(), other.end());
}

/// What a relation is to its ways by its type.
enum class Kind {
  /// Stands for the area that they go around.
  area,
  /// Does so if they do not stand for themselves.
  collection,
  other
};

Kind kind_of(const osmium::Relation &relation) {
  const char *type = relation.tags()["type"];
  if (type == nullptr) return Kind::collection;
  std::string name{type};
  std::transform(name.begin(), name.end(), name.begin(), [](unsigned char letter) {
    return static_cast<char>(std::tolower(letter));
  });
  if (name == "multipolygon" || name == "boundary") return Kind::area;
  return name.empty() || name == "building" || name == "bridge" ? Kind::collection : Kind::other;
}

bool is_around(const osmium::RelationMember &member) {
  return member.type() == osmium::item_type::way && std::strcmp(member.role(), "inner") != 0;
}

}  // namespace

bool MapFile::is_wanted(const osmium::TagList &tags) const {
  const auto [start, size] = bytes_of(tags);
  return question_.wants(question_.context, start, size);
}

bool MapFile::is_wanted(const osmium::Relation &relation) const {
  const auto &tags = relation.tags();
  switch (kind_of(relation)) {
  case Kind::area: return is_untagged(tags) || is_wanted(tags);
  case Kind::collection: return !is_untagged(tags) && is_wanted(tags);
  default: return false;
  }
}

bool MapFile::stands_for_area(const osmium::Relation &relation) {
  if (!is_wanted(relation)) return false;
  if (kind_of(relation) == Kind::area) return true;
  const auto ways = members_of(relation).ways;
  return std::none_of(ways.begin(), ways.end(), [this](const osmium::Way *way) {
    return !is_untagged(way->tags()) && is_wanted(way->tags());
  });
}

MapFile::Members MapFile::members_of(const osmium::Relation &relation) {
  Members members;
  for (const auto &member : relation.members()) {
    const auto *way = member.type() == osmium::item_type::way
        ? ways_.find<osmium::Way>(member.ref()) : nullptr;
    if (way != nullptr && way->visible()) {
      members.ways.push_back(way);
    } else if (member.type() != osmium::item_type::node) {
      ++members.missing_count;
    }
  }
  return members;
}

const osmium::TagList *MapFile::tags_of_outlines(const osmium::Relation &relation) {
  const osmium::TagList *found = nullptr;
  for (const auto &member : relation.members()) {
    if (!is_around(member)) continue;
    const auto *way = ways_.find<osmium::Way>(member.ref());
    if (way == nullptr || is_untagged(way->tags()) || !is_wanted(way->tags())) continue;
    if (found != nullptr && !are_equal(*found, way->tags())) return nullptr;
    found = &way->tags();
  }
  return found;
}

void MapFile::find_outlines() {
  for (std::size_t place = 0; place < relations_.size(); ++place) {
    const auto &relation = relations_.at<osmium::Relation>(place);
    if (relation.deleted() || !is_wanted(relation) || !is_untagged(relation.tags())) continue;
    if (tags_of_outlines(relation) == nullptr || draw(relation) != cosmium_whole) continue;
    for (const auto &member : relation.members()) {
      if (is_around(member)) outlines_.insert(member.ref());
    }
  }
}

// MARK: - Drawing

void MapFile::Drawing::clear() {
  points.clear();
  lines.clear();
  missing_count = 0;
}

void MapFile::Drawing::begin(cosmium_role role) { lines.push_back({points.size(), 0, role}); }

void MapFile::Drawing::add(osmium::Location place) {
  points.push_back({place.x(), place.y()});
  ++lines.back().count;
}

void MapFile::Drawing::end() {
  if (lines.back().count > 1) return;
  points.resize(lines.back().start);
  lines.pop_back();
}

bool MapFile::Drawing::is_ring() const {
  if (lines.size() != 1) return false;
  const auto &first = points[lines[0].start];
  const auto &last = points[lines[0].start + lines[0].count - 1];
  return first.x == last.x && first.y == last.y;
}

void MapFile::draw(const osmium::Way &way, cosmium_role role) {
  drawing_.begin(role);
  for (const auto &node : way.nodes()) {
    if (node.location().valid()) {
      drawing_.add(node.location());
    } else {
      ++drawing_.missing_count;
      drawing_.end();
      drawing_.begin(role);
    }
  }
  drawing_.end();
}

cosmium_state MapFile::draw(const osmium::Relation &relation) {
  drawing_.clear();
  const auto members = members_of(relation);
  const bool has_all = members.missing_count == 0
      && std::all_of(members.ways.begin(), members.ways.end(), [](const osmium::Way *way) {
           return std::all_of(way->nodes().begin(), way->nodes().end(), [](const auto &node) {
             return node.location().valid();
           });
         });
  if (!has_all || members.ways.empty()) {
    draw_parts(relation);
    drawing_.missing_count += members.missing_count;
    return cosmium_incomplete;
  }
  area_.clear();
  osmium::area::AssemblerConfig config;
  config.create_empty_areas = false;
  osmium::area::Assembler assembler{config};
  if (!assembler(relation, members.ways, area_)) {
    draw_parts(relation);
    return cosmium_broken;
  }
  const auto draw_ring = [this](const osmium::NodeRefList &ring, cosmium_role role) {
    drawing_.begin(role);
    for (const auto &node : ring) drawing_.add(node.location());
    drawing_.end();
  };
  for (const auto &area : area_.select<osmium::Area>()) {
    for (const auto &outer : area.outer_rings()) {
      draw_ring(outer, cosmium_line_outer);
      for (const auto &inner : area.inner_rings(outer)) draw_ring(inner, cosmium_line_inner);
    }
  }
  return cosmium_whole;
}

void MapFile::draw_parts(const osmium::Relation &relation) {
  for (const auto &member : relation.members()) {
    if (member.type() != osmium::item_type::way) continue;
    const auto *way = ways_.find<osmium::Way>(member.ref());
    if (way == nullptr || !way->visible()) continue;
    draw(*way, is_around(member) ? cosmium_line_outer : cosmium_line_inner);
  }
}

// MARK: - Handing out

cosmium_object MapFile::described(
    cosmium_kind kind, const osmium::OSMObject &object, const osmium::TagList &tags,
    cosmium_state state) const {
  const auto [start, size] = bytes_of(tags);
  cosmium_object described{};
  described.kind = kind;
  described.state = object.deleted() ? cosmium_deleted : state;
  described.id = object.id();
  described.tags = start;
  described.tag_bytes = size;
  described.points = drawing_.points.data();
  described.lines = drawing_.lines.data();
  described.line_count = drawing_.lines.size();
  described.missing_count = drawing_.missing_count;
  return described;
}

bool MapFile::each_node(cosmium_take take, void *context) {
  for (std::size_t place = 0; place < tagged_nodes_.size(); ++place) {
    const auto &node = tagged_nodes_.at<osmium::Node>(place);
    const auto *entry = nodes_.find(node.id());
    // A newer one without tags is not among these.
    if (entry != nullptr && entry->version > node.version() && node.version() > 0) continue;
    drawing_.clear();
    if (node.location().valid()) {
      drawing_.begin(cosmium_line_own);
      drawing_.add(node.location());
    }
    const auto state = node.location().valid() ? cosmium_whole : cosmium_broken;
    const auto object = described(cosmium_node, node, node.tags(), state);
    if (!take(context, &object)) return false;
  }
  return true;
}

bool MapFile::each_way(cosmium_take take, void *context) {
  for (std::size_t place = 0; place < ways_.size(); ++place) {
    const auto &way = ways_.at<osmium::Way>(place);
    if (way.tags().empty() || (box_ && !touches_box(reach(way)))) continue;
    drawing_.clear();
    auto state = cosmium_whole;
    if (!way.deleted()) {
      draw(way, cosmium_line_own);
      if (drawing_.lines.empty()) state = cosmium_broken;
      if (drawing_.missing_count > 0 || way.nodes().empty()) state = cosmium_incomplete;
    }
    auto object = described(cosmium_way, way, way.tags(), state);
    object.is_closed = way.nodes().size() > 3 && (way.ends_have_same_id() || drawing_.is_ring());
    object.is_drawn_by_relation = outlines_.count(way.id()) > 0;
    if (!take(context, &object)) return false;
  }
  return true;
}

bool MapFile::each_relation(cosmium_take take, void *context) {
  for (std::size_t place = 0; place < relations_.size(); ++place) {
    const auto &relation = relations_.at<osmium::Relation>(place);
    if (!stands_for_area(relation)) continue;
    const auto *tags = &relation.tags();
    if (is_untagged(*tags)) tags = tags_of_outlines(relation);
    if (tags == nullptr) continue;
    if (box_ && !relation.deleted() && !touches_box(reach(relation))) continue;
    drawing_.clear();
    const auto state = relation.deleted() ? cosmium_deleted : draw(relation);
    // Its ways stand for themselves where they have the tags and it has no area.
    if (tags != &relation.tags() && state != cosmium_whole) continue;
    const auto object = described(cosmium_relation, relation, *tags, state);
    if (!take(context, &object)) return false;
  }
  return true;
}

void MapFile::each(cosmium_take take, void *context) {
  if (each_node(take, context) && each_way(take, context)) each_relation(take, context);
}
