#ifndef CLAZY_H
#define CLAZY_H

/// Functions of a shared library that is loaded when the first of them is called.
///
/// A program linked with GDAL spends some 40 ms on loading its hundred libraries before it does
/// anything, and does not start at all where it is missing. Here each function in use is a jump
/// through a slot of its own. At first the slots lead to code that loads the library, fills all
/// slots and goes on; arguments stay where they are, so no signature is written twice. A function
/// that is used and not listed is an error of the linker's.
///
///     #define FUNCTIONS(each) each(gdal, GDALOpenEx) each(gdal, GDALClose)
///     LAZY_LIBRARY(gdal, "GDAL", FUNCTIONS)

#include <stddef.h>

typedef struct {
  void **slot;
  const char *name;
} lazy_entry;

typedef struct {
  const char *name;
  /// Opens the library as `dlopen` does; where it cannot, says why in the message.
  void *(*open)(char *message, size_t size);
  const lazy_entry *entries;
  size_t count;
} lazy_library;

/// Loads a library and fills its slots; nothing more from the second time on.
///
/// - Returns: whether all of its functions are there; else why not in the message.
int lazy_load(const lazy_library *library, char *message, size_t size);

/// What the slots lead to at first: loads the library, or ends the process with 69 and a sentence.
void lazy_bind(const lazy_library *library);

/// Opens the first of some libraries that is there; a variable of the environment names another.
void *lazy_open(
    const char *variable, const char *const *names, char *message, size_t size);

#define LAZY_HIDDEN __attribute__((visibility("hidden")))
#define LAZY_TEXT_(text) #text
#define LAZY_TEXT(text) LAZY_TEXT_(text)
/// A name of C as the assembler knows it.
#define LAZY_C(name) LAZY_TEXT(__USER_LABEL_PREFIX__) #name

#if defined(__x86_64__)
#define LAZY_GO(library, name)                          \
  "  jmpq *" LAZY_C(lazy_slot_##name) "(%rip)\n"        \
  LAZY_C(lazy_first_##name) ":\n"                       \
  "  leaq " LAZY_C(lazy_slot_##name) "(%rip), %r11\n"   \
  "  leaq " LAZY_C(lazy_##library) "(%rip), %r10\n"     \
  "  jmp " LAZY_C(lazy_first_call) "\n"
#elif defined(__aarch64__)
#if defined(__APPLE__)
#define LAZY_PAGE(name) LAZY_C(name) "@PAGE"
#define LAZY_REST(name) LAZY_C(name) "@PAGEOFF"
#else
#define LAZY_PAGE(name) LAZY_C(name)
#define LAZY_REST(name) ":lo12:" LAZY_C(name)
#endif
#define LAZY_GO(library, name)                                  \
  "  adrp x16, " LAZY_PAGE(lazy_slot_##name) "\n"               \
  "  ldr x16, [x16, " LAZY_REST(lazy_slot_##name) "]\n"         \
  "  br x16\n"                                                  \
  LAZY_C(lazy_first_##name) ":\n"                               \
  "  adrp x16, " LAZY_PAGE(lazy_slot_##name) "\n"               \
  "  add x16, x16, " LAZY_REST(lazy_slot_##name) "\n"           \
  "  adrp x17, " LAZY_PAGE(lazy_##library) "\n"                 \
  "  add x17, x17, " LAZY_REST(lazy_##library) "\n"             \
  "  b " LAZY_C(lazy_first_call) "\n"
#else
#error "what is loaded late is jumped to by instructions written for x86-64 and arm64 alone"
#endif

#if defined(__APPLE__)
#define LAZY_OWN(name) ".globl " LAZY_C(name) "\n.private_extern " LAZY_C(name) "\n"
#else
#define LAZY_OWN(name) ".globl " LAZY_C(name) "\n.hidden " LAZY_C(name) "\n"
#endif

#define LAZY_FUNCTION(library, name)                                                         \
  __asm__(".text\n.p2align 4\n" LAZY_OWN(name) LAZY_OWN(lazy_first_##name) LAZY_C(name)      \
          ":\n" LAZY_GO(library, name));                                                     \
  LAZY_HIDDEN extern void lazy_first_##name(void);                                           \
  LAZY_HIDDEN void *lazy_slot_##name = (void *)lazy_first_##name;

#define LAZY_ENTRY(library, name) {&lazy_slot_##name, #name},

/// Defines `lazy_NAME` and the functions listed; its `open` is `lazy_open_NAME`.
#define LAZY_LIBRARY(library, title, functions)                                   \
  functions(LAZY_FUNCTION)                                                        \
  static const lazy_entry lazy_entries_##library[] = {functions(LAZY_ENTRY)};     \
  LAZY_HIDDEN extern const lazy_library lazy_##library;                           \
  const lazy_library lazy_##library = {                                           \
      title, lazy_open_##library, lazy_entries_##library,                         \
      sizeof lazy_entries_##library / sizeof *lazy_entries_##library};

#endif
