#include "COsmium.h"

#include "MapFile.hpp"
#include "Source.hpp"

#include <cstdio>
#include <new>
#include <sys/stat.h>

struct cosmium_file {
  MapFile map;
};

namespace {

void tell(const char *what, char *message, std::size_t size) {
  if (size > 0) std::snprintf(message, size, "%s", what);
}

/// Does what may throw.
///
/// - Returns: whether it did not.
template <typename Work>
bool guarded(Work work, char *message, std::size_t size) noexcept {
  try {
    work();
    return true;
  } catch (const std::bad_alloc &) {
    tell("there is not enough memory", message, size);
  } catch (const std::exception &error) {
    tell(error.what(), message, size);
  } catch (...) {
    tell("libosmium failed", message, size);
  }
  return false;
}

}  // namespace

cosmium_format cosmium_format_of(const char *path) {
  struct stat state {};
  if (::stat(path, &state) != 0) return cosmium_format_unreadable;
  if (!S_ISREG(state.st_mode)) return cosmium_format_other;
  auto format = cosmium_format_unreadable;
  char message[1];
  guarded([&] { format = Source{std::string{path}}.format(); }, message, 0);
  return format;
}

cosmium_format cosmium_format_of_bytes(const char *bytes, std::size_t size) {
  auto format = cosmium_format_other;
  char message[1];
  guarded([&] { format = Source{std::string_view{bytes, size}}.format(); }, message, 0);
  return format;
}

cosmium_file *cosmium_read(
    const char *path, cosmium_question question, char *message, std::size_t message_size) {
  cosmium_file *file = nullptr;
  guarded(
      [&] { file = new cosmium_file{MapFile{Source{std::string{path}}, question}}; }, message,
      message_size);
  return file;
}

cosmium_file *cosmium_read_bytes(
    const char *bytes, std::size_t size, cosmium_question question, char *message,
    std::size_t message_size) {
  cosmium_file *file = nullptr;
  guarded(
      [&] {
        file = new cosmium_file{MapFile{Source{std::string_view{bytes, size}}, question}};
      },
      message, message_size);
  return file;
}

void cosmium_close(cosmium_file *file) { delete file; }

uint64_t cosmium_outside_count(const cosmium_file *file) { return file->map.outside_count(); }

bool cosmium_each(
    cosmium_file *file, cosmium_take take, void *context, char *message,
    std::size_t message_size) {
  return guarded([&] { file->map.each(take, context); }, message, message_size);
}
