// What Swift cannot ask the machine itself.
#pragma once
#if defined(__GLIBC__) || defined(__linux__)
#include <malloc.h>
#endif

// Which vector instructions this build may use. The flags that are passed to Clang decide over
// Swift's code too, so the macros tell the truth about both.
static inline const char *cm_instructions(void) {
#if defined(__AVX512F__) && defined(__AVX512DQ__)
  return "AVX-512";
#elif defined(__AVX2__)
  return "AVX2";
#elif defined(__SSE2__)
  return "SSE2";
#elif defined(__ARM_FEATURE_SVE)
  return "SVE";
#elif defined(__ARM_NEON)
  return "NEON";
#else
  return "scalar";
#endif
}

// Gives heap that is not in use back to the system, where there is a call for it.
static inline void cm_return_heap(void) {
#if defined(__GLIBC__)
  malloc_trim(0);
#endif
}
