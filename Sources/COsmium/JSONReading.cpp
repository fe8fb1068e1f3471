#include "JSONReading.hpp"

#include <rapidjson/error/en.h>
#include <rapidjson/reader.h>

#include <limits>
#include <string_view>

namespace {

/// The bytes of a file, part by part.
class Stream {
public:
  using Ch = char;

  Stream(osmium::io::Decompressor &bytes, const std::function<void()> &tell)
      : bytes_{bytes}, tell_{tell} {
    fill();
  }

  char Peek() const { return next_ < part_.size() ? part_[next_] : '\0'; }

  char Take() {
    if (next_ == part_.size()) return '\0';
    const char letter = part_[next_++];
    ++taken_;
    if (next_ == part_.size()) fill();
    return letter;
  }

  std::size_t Tell() const { return taken_; }

  // Only for reading in place, which this is not.
  char *PutBegin() { return nullptr; }
  void Put(char) {}
  void Flush() {}
  std::size_t PutEnd(char *) { return 0; }

private:
  void fill() {
    tell_();
    part_ = bytes_.read();
    next_ = 0;
  }

  osmium::io::Decompressor &bytes_;
  const std::function<void()> &tell_;
  std::string part_;
  std::size_t next_ = 0;
  std::size_t taken_ = 0;
};

class Handler : public rapidjson::BaseReaderHandler<rapidjson::UTF8<>, Handler> {
public:
  Handler(osmium::osm_entity_bits::type kinds, const Source::Take &take) : elements_{kinds, take} {}

  bool Null() {
    if (is_in(Part::geometry) || is_in(Part::member_geometry)) line().push_back({});
    return true;
  }

  bool Bool(bool value) {
    if (is_in(Part::element) && key_ == "visible") elements_.is_deleted = !value;
    if (is_in(Part::tags)) elements_.tags.emplace_back(key_, value ? "true" : "false");
    return true;
  }

  bool Int(int value) { return integer(value); }
  bool Uint(unsigned value) { return integer(value); }
  bool Int64(std::int64_t value) { return integer(value); }
  bool Uint64(std::uint64_t value) {
    constexpr auto most = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
    return value <= most ? integer(static_cast<std::int64_t>(value)) : number(double(value));
  }
  bool Double(double value) { return number(value); }

  bool String(const char *text, rapidjson::SizeType length, bool) {
    const std::string value{text, length};
    if (is_in(Part::tags)) {
      elements_.tags.emplace_back(key_, value);
    } else if (is_in(Part::element) && key_ == "type") {
      elements_.type = type_of(value);
    } else if (is_in(Part::member) && key_ == "type") {
      elements_.members.back().type = type_of(value);
    } else if (is_in(Part::member) && key_ == "role") {
      elements_.members.back().role = value;
    } else if (is_in(Part::top) && key_ == "remark") {
      remark_ = value;
    }
    return true;
  }

  bool Key(const char *text, rapidjson::SizeType length, bool) {
    key_.assign(text, length);
    return true;
  }

  bool StartObject() {
    if (parts_.empty()) {
      parts_.push_back(Part::top);
    } else if (is_in(Part::elements)) {
      elements_.begin(osmium::item_type::undefined);
      line_.clear();
      parts_.push_back(Part::element);
    } else if (is_in(Part::element) && key_ == "tags") {
      parts_.push_back(Part::tags);
    } else if (is_in(Part::members)) {
      elements_.members.push_back({osmium::item_type::undefined, 0, "", {}});
      parts_.push_back(Part::member);
    } else if (is_in(Part::geometry) || is_in(Part::member_geometry)) {
      line().push_back({});
      parts_.push_back(Part::point);
    } else {
      parts_.push_back(Part::other);
    }
    return true;
  }

  bool EndObject(rapidjson::SizeType) {
    const auto part = parts_.back();
    parts_.pop_back();
    if (part == Part::element) end();
    return true;
  }

  bool StartArray() {
    auto part = Part::other;
    if (is_in(Part::top) && key_ == "elements") {
      part = Part::elements;
      has_elements_ = true;
    }
    if (is_in(Part::element) && key_ == "nodes") part = Part::nodes;
    if (is_in(Part::element) && key_ == "geometry") part = Part::geometry;
    if (is_in(Part::element) && key_ == "members") part = Part::members;
    if (is_in(Part::member) && key_ == "geometry") part = Part::member_geometry;
    parts_.push_back(part);
    return true;
  }

  bool EndArray(rapidjson::SizeType) {
    parts_.pop_back();
    return true;
  }

  void finish() {
    if (!has_elements_) throw std::runtime_error{"it has no 'elements'"};
    if (remark_.find("runtime error") != std::string::npos) {
      throw std::runtime_error{"the server stopped before all was fetched: " + remark_};
    }
    elements_.flush();
  }

private:
  enum class Part {
    top, elements, element, tags, nodes, geometry, members, member, member_geometry, point, other
  };

  bool is_in(Part part) const { return !parts_.empty() && parts_.back() == part; }

  static osmium::item_type type_of(std::string_view name) {
    if (name == "node") return osmium::item_type::node;
    if (name == "way") return osmium::item_type::way;
    if (name == "relation") return osmium::item_type::relation;
    return osmium::item_type::undefined;
  }

  /// The line whose points are being read.
  std::vector<osmium::NodeRef> &line() {
    for (const auto part : parts_) {
      if (part == Part::member) return elements_.members.back().line;
    }
    return line_;
  }

  bool integer(std::int64_t value) {
    if (is_in(Part::nodes)) {
      elements_.nodes.emplace_back(value);
    } else if (is_in(Part::element) && key_ == "id") {
      elements_.id = value;
    } else if (is_in(Part::element) && key_ == "version") {
      elements_.version = static_cast<osmium::object_version_type>(value);
    } else if (is_in(Part::member) && key_ == "ref") {
      elements_.members.back().ref = value;
    } else {
      return number(static_cast<double>(value));
    }
    return true;
  }

  bool number(double value) {
    const bool is_point = is_in(Part::point);
    if (!is_point && !is_in(Part::element)) return true;
    auto place = is_point ? line().back().location() : elements_.place;
    if (key_ == "lon") place.set_x(degrees(value));
    if (key_ == "lat") place.set_y(degrees(value));
    if (is_point) {
      line().back().set_location(place);
    } else {
      elements_.place = place;
    }
    return true;
  }

  void end() {
    auto &nodes = elements_.nodes;
    if (nodes.empty()) {
      nodes = line_;
    } else if (nodes.size() == line_.size()) {
      for (std::size_t at = 0; at < nodes.size(); ++at) {
        nodes[at].set_location(line_[at].location());
      }
    }
    if (!elements_.place.valid()) elements_.place = osmium::Location{};
    auto &members = elements_.members;
    std::vector<Elements::Member> known;
    for (auto &member : members) {
      if (member.type != osmium::item_type::undefined) known.push_back(std::move(member));
    }
    members = std::move(known);
    if (elements_.type != osmium::item_type::undefined) elements_.end();
  }

  Elements elements_;
  std::vector<Part> parts_;
  std::string key_;
  std::string remark_;
  bool has_elements_ = false;
  std::vector<osmium::NodeRef> line_;
};

}  // namespace

void read_json(
    osmium::io::Decompressor &bytes, osmium::osm_entity_bits::type kinds, const Source::Take &take,
    const std::function<void()> &tell) {
  Stream stream{bytes, tell};
  Handler handler{kinds, take};
  rapidjson::Reader reader;
  const auto result = reader.Parse<rapidjson::kParseIterativeFlag>(stream, handler);
  if (result.IsError()) {
    throw std::runtime_error{
        std::string{"byte "} + std::to_string(result.Offset()) + ": "
        + rapidjson::GetParseError_En(result.Code())};
  }
  bytes.close();
  handler.finish();
}
