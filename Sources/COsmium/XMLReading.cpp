#include "XMLReading.hpp"

#include <expat.h>

#include <cstring>
#include <exception>
#include <memory>

namespace {

class Handler {
public:
  Handler(osmium::osm_entity_bits::type kinds, const Source::Take &take) : elements_{kinds, take} {}

  void start(const char *name, const char **attributes) noexcept {
    guarded([&] { open(name, attributes); });
  }

  void end(const char *name) noexcept {
    guarded([&] { close(name); });
  }

  void text(const char *text, int length) noexcept {
    guarded([&] {
      if (in_remark_) remark_.append(text, static_cast<std::size_t>(length));
    });
  }

  void refuse_entity() noexcept {
    guarded([] { throw std::runtime_error{"it declares entities of its own"}; });
  }

  void finish() {
    if (failure_) std::rethrow_exception(failure_);
    if (!has_root_) throw std::runtime_error{"it holds no element 'osm'"};
    if (remark_.find("runtime error") != std::string::npos) {
      throw std::runtime_error{"the server stopped before all was fetched: " + remark_};
    }
    elements_.flush();
  }

  bool has_failed() const { return failure_ != nullptr; }
  void rethrow() const { std::rethrow_exception(failure_); }

  XML_Parser parser = nullptr;

private:
  /// Nothing may be thrown through a library written in C.
  template <typename Work>
  void guarded(Work work) noexcept {
    if (failure_) return;
    try {
      work();
    } catch (...) {
      failure_ = std::current_exception();
      XML_StopParser(parser, XML_FALSE);
    }
  }

  static const char *value(const char **attributes, const char *name) {
    for (; *attributes != nullptr; attributes += 2) {
      if (std::strcmp(attributes[0], name) == 0) return attributes[1];
    }
    return nullptr;
  }

  static osmium::item_type type_of(const char *name) {
    if (std::strcmp(name, "node") == 0) return osmium::item_type::node;
    if (std::strcmp(name, "way") == 0) return osmium::item_type::way;
    if (std::strcmp(name, "relation") == 0) return osmium::item_type::relation;
    return osmium::item_type::undefined;
  }

  static osmium::Location place(const char **attributes) {
    const char *lon = value(attributes, "lon");
    const char *lat = value(attributes, "lat");
    if (lon == nullptr || lat == nullptr) return osmium::Location{};
    try {
      osmium::Location place;
      place.set_lon(lon).set_lat(lat);
      return place.valid() ? place : osmium::Location{};
    } catch (const osmium::invalid_location &) {
      return osmium::Location{};
    }
  }

  void open(const char *name, const char **attributes) {
    if (!has_root_) {
      has_root_ = std::strncmp(name, "osm", 3) == 0;
      if (!has_root_) throw std::runtime_error{std::string{"it begins with '"} + name + "'"};
    }
    if (std::strcmp(name, "delete") == 0) in_delete_ = true;
    // What augmented changes tell of the time before.
    if (std::strcmp(name, "old") == 0) in_old_ = true;
    if (std::strcmp(name, "remark") == 0) in_remark_ = true;
    if (in_old_) return;
    if (!in_object_) {
      const auto type = type_of(name);
      if (type != osmium::item_type::undefined) begin(type, attributes);
    } else if (std::strcmp(name, "tag") == 0) {
      const char *key = value(attributes, "k");
      const char *text = value(attributes, "v");
      if (key != nullptr && text != nullptr) elements_.tags.emplace_back(key, text);
    } else if (std::strcmp(name, "nd") == 0) {
      const char *ref = value(attributes, "ref");
      const osmium::NodeRef node{ref == nullptr ? 0 : whole_number(ref), place(attributes)};
      auto &line = in_member_ ? elements_.members.back().line : elements_.nodes;
      line.push_back(node);
    } else if (std::strcmp(name, "member") == 0) {
      const char *type = value(attributes, "type");
      const char *ref = value(attributes, "ref");
      const char *role = value(attributes, "role");
      if (type == nullptr || ref == nullptr) return;
      const auto kind = type_of(type);
      if (kind == osmium::item_type::undefined) return;
      elements_.members.push_back({kind, whole_number(ref), role == nullptr ? "" : role, {}});
      in_member_ = true;
    }
  }

  void begin(osmium::item_type type, const char **attributes) {
    elements_.begin(type);
    in_object_ = true;
    const char *id = value(attributes, "id");
    if (id == nullptr) throw std::runtime_error{"an object has no 'id'"};
    elements_.id = whole_number(id);
    if (const char *version = value(attributes, "version")) {
      const auto number = std::strtoul(version, nullptr, 10);
      elements_.version = static_cast<osmium::object_version_type>(number);
    }
    const char *visible = value(attributes, "visible");
    const char *action = value(attributes, "action");
    elements_.is_deleted = in_delete_
        || (visible != nullptr && std::strcmp(visible, "false") == 0)
        || (action != nullptr && std::strcmp(action, "delete") == 0);
    elements_.place = place(attributes);
  }

  void close(const char *name) {
    if (std::strcmp(name, "delete") == 0) in_delete_ = false;
    if (std::strcmp(name, "remark") == 0) in_remark_ = false;
    if (std::strcmp(name, "old") == 0) {
      in_old_ = false;
      return;
    }
    if (in_old_) return;
    if (std::strcmp(name, "member") == 0) in_member_ = false;
    if (in_object_ && type_of(name) == elements_.type) {
      in_object_ = false;
      elements_.end();
    }
  }

  Elements elements_;
  bool has_root_ = false;
  bool in_object_ = false;
  bool in_member_ = false;
  bool in_delete_ = false;
  bool in_old_ = false;
  bool in_remark_ = false;
  std::string remark_;
  std::exception_ptr failure_;
};

}  // namespace

void read_xml(
    osmium::io::Decompressor &bytes, osmium::osm_entity_bits::type kinds, const Source::Take &take,
    const std::function<void()> &tell) {
  const std::unique_ptr<std::remove_pointer_t<XML_Parser>, decltype(&XML_ParserFree)> parser{
      XML_ParserCreate(nullptr), &XML_ParserFree};
  if (!parser) throw std::bad_alloc{};
  Handler handler{kinds, take};
  handler.parser = parser.get();
  XML_SetUserData(parser.get(), &handler);
  XML_SetElementHandler(
      parser.get(),
      [](void *data, const char *name, const char **attributes) {
        static_cast<Handler *>(data)->start(name, attributes);
      },
      [](void *data, const char *name) { static_cast<Handler *>(data)->end(name); });
  XML_SetCharacterDataHandler(parser.get(), [](void *data, const char *text, int length) {
    static_cast<Handler *>(data)->text(text, length);
  });
  XML_SetEntityDeclHandler(
      parser.get(),
      [](void *data, const char *, int, const char *, int, const char *, const char *, const char *,
         const char *) { static_cast<Handler *>(data)->refuse_entity(); });
  for (bool is_last = false; !is_last;) {
    const std::string part = bytes.read();
    is_last = part.empty();
    const auto status =
        XML_Parse(parser.get(), part.data(), static_cast<int>(part.size()), is_last ? 1 : 0);
    if (handler.has_failed()) handler.rethrow();
    if (status == XML_STATUS_ERROR) {
      throw std::runtime_error{
          "line " + std::to_string(XML_GetCurrentLineNumber(parser.get())) + ": "
          + XML_ErrorString(XML_GetErrorCode(parser.get()))};
    }
    tell();
  }
  bytes.close();
  handler.finish();
}
