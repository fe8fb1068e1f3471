#include "CLazy.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

// Keeps what carries arguments, loads the library and goes on to the function.
#if defined(__x86_64__)
__asm__(".text\n.p2align 4\n" LAZY_OWN(lazy_first_call) LAZY_C(lazy_first_call) ":\n"
        "  pushq %rbp\n"
        "  movq %rsp, %rbp\n"
        "  andq $-16, %rsp\n"
        "  subq $208, %rsp\n"
        "  movq %rdi, 0(%rsp)\n"
        "  movq %rsi, 8(%rsp)\n"
        "  movq %rdx, 16(%rsp)\n"
        "  movq %rcx, 24(%rsp)\n"
        "  movq %r8, 32(%rsp)\n"
        "  movq %r9, 40(%rsp)\n"
        "  movq %rax, 48(%rsp)\n"
        "  movq %r11, 56(%rsp)\n"
        "  movups %xmm0, 64(%rsp)\n"
        "  movups %xmm1, 80(%rsp)\n"
        "  movups %xmm2, 96(%rsp)\n"
        "  movups %xmm3, 112(%rsp)\n"
        "  movups %xmm4, 128(%rsp)\n"
        "  movups %xmm5, 144(%rsp)\n"
        "  movups %xmm6, 160(%rsp)\n"
        "  movups %xmm7, 176(%rsp)\n"
        "  movq %r10, %rdi\n"
        "  callq " LAZY_C(lazy_bind) "\n"
        "  movq 0(%rsp), %rdi\n"
        "  movq 8(%rsp), %rsi\n"
        "  movq 16(%rsp), %rdx\n"
        "  movq 24(%rsp), %rcx\n"
        "  movq 32(%rsp), %r8\n"
        "  movq 40(%rsp), %r9\n"
        "  movq 48(%rsp), %rax\n"
        "  movq 56(%rsp), %r11\n"
        "  movups 64(%rsp), %xmm0\n"
        "  movups 80(%rsp), %xmm1\n"
        "  movups 96(%rsp), %xmm2\n"
        "  movups 112(%rsp), %xmm3\n"
        "  movups 128(%rsp), %xmm4\n"
        "  movups 144(%rsp), %xmm5\n"
        "  movups 160(%rsp), %xmm6\n"
        "  movups 176(%rsp), %xmm7\n"
        "  movq %rbp, %rsp\n"
        "  popq %rbp\n"
        "  jmpq *(%r11)\n");
#else
__asm__(".text\n.p2align 4\n" LAZY_OWN(lazy_first_call) LAZY_C(lazy_first_call) ":\n"
        "  stp x29, x30, [sp, #-224]!\n"
        "  mov x29, sp\n"
        "  stp x0, x1, [sp, #16]\n"
        "  stp x2, x3, [sp, #32]\n"
        "  stp x4, x5, [sp, #48]\n"
        "  stp x6, x7, [sp, #64]\n"
        "  stp x8, x16, [sp, #80]\n"
        "  stp q0, q1, [sp, #96]\n"
        "  stp q2, q3, [sp, #128]\n"
        "  stp q4, q5, [sp, #160]\n"
        "  stp q6, q7, [sp, #192]\n"
        "  mov x0, x17\n"
        "  bl " LAZY_C(lazy_bind) "\n"
        "  ldp x0, x1, [sp, #16]\n"
        "  ldp x2, x3, [sp, #32]\n"
        "  ldp x4, x5, [sp, #48]\n"
        "  ldp x6, x7, [sp, #64]\n"
        "  ldp x8, x16, [sp, #80]\n"
        "  ldp q0, q1, [sp, #96]\n"
        "  ldp q2, q3, [sp, #128]\n"
        "  ldp q4, q5, [sp, #160]\n"
        "  ldp q6, q7, [sp, #192]\n"
        "  ldp x29, x30, [sp], #224\n"
        "  ldr x16, [x16]\n"
        "  br x16\n");
#endif

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

/// Looks all functions up before any slot is filled.
static int fill(const lazy_library *library, char *message, size_t size) {
  void *handle = library->open(message, size);
  if (handle == NULL) return 0;
  void **found = calloc(library->count, sizeof *found);
  if (found == NULL) {
    snprintf(message, size, "there is no memory left");
    return 0;
  }
  for (size_t place = 0; place < library->count; ++place) {
    found[place] = dlsym(handle, library->entries[place].name);
    if (found[place] == NULL) {
      snprintf(message, size, "it is too old: it has no %s", library->entries[place].name);
      free(found);
      return 0;
    }
  }
  // Another thread may be on its way through a slot: it finds the old way in, or the new one.
  for (size_t place = 0; place < library->count; ++place) {
    __atomic_store_n(library->entries[place].slot, found[place], __ATOMIC_RELEASE);
  }
  free(found);
  return 1;
}

int lazy_load(const lazy_library *library, char *message, size_t size) {
  static const lazy_library *loaded[8];
  pthread_mutex_lock(&lock);
  size_t place = 0;
  while (place < 8 && loaded[place] != NULL && loaded[place] != library) ++place;
  const int isThere = place < 8 && loaded[place] == library;
  const int isLoaded = isThere || fill(library, message, size);
  if (isLoaded && place < 8) loaded[place] = library;
  pthread_mutex_unlock(&lock);
  return isLoaded;
}

void lazy_bind(const lazy_library *library) {
  char message[1024] = "";
  if (lazy_load(library, message, sizeof message)) return;
  fprintf(stderr, "Error: %s cannot be used: %s\n", library->name, message);
  _exit(69);
}

void *lazy_open(const char *variable, const char *const *names, char *message, size_t size) {
  const char *asked = getenv(variable);
  if (asked != NULL && *asked != '\0') {
    void *handle = dlopen(asked, RTLD_LAZY | RTLD_LOCAL);
    if (handle == NULL) snprintf(message, size, "%s (named by %s)", dlerror(), variable);
    return handle;
  }
  char first[512] = "";
  for (const char *const *name = names; *name != NULL; ++name) {
    void *handle = dlopen(*name, RTLD_LAZY | RTLD_LOCAL);
    if (handle != NULL) return handle;
    if (first[0] == '\0') snprintf(first, sizeof first, "%s", dlerror());
  }
  snprintf(message, size, "%s", first);
  return NULL;
}
