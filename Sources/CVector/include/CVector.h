// The few vector operations that Swift's SIMD types have no equal for. Each has a Swift twin in
// `SwiftLanes` that gives the same answers; the tests compare them.
//
// Sixteen lanes everywhere: one AVX-512 register, two AVX2, four SSE2 or NEON ones.
#pragma once
// All that takes or gives vectors is inlined, so how they would be passed does not matter.
#pragma clang diagnostic ignored "-Wpsabi"
#include <stdint.h>
#include <string.h>
#if defined(__AVX2__) || defined(__AVX512F__)
#include <immintrin.h>
#elif defined(__SSE2__)
#include <emmintrin.h>
#endif

typedef float cv_floats __attribute__((ext_vector_type(16)));
typedef int32_t cv_ints __attribute__((ext_vector_type(16)));
typedef float cv_floats8 __attribute__((ext_vector_type(8)));
typedef double cv_doubles8 __attribute__((ext_vector_type(8)));

#define CV_INLINE static inline __attribute__((always_inline))

// One bit per lane, lane 0 lowest, of a mask whose lanes are 0 or -1.
CV_INLINE uint32_t cv_bits(cv_ints mask) {
#if defined(__AVX512DQ__)
  return _mm512_movepi32_mask((__m512i)mask);
#elif defined(__AVX2__)
  return (uint32_t)_mm256_movemask_ps((__m256)mask.lo) |
         ((uint32_t)_mm256_movemask_ps((__m256)mask.hi) << 8);
#elif defined(__SSE2__)
  union { cv_ints all; __m128 quarter[4]; } u;
  u.all = mask;
  return (uint32_t)(_mm_movemask_ps(u.quarter[0]) | (_mm_movemask_ps(u.quarter[1]) << 4) |
                    (_mm_movemask_ps(u.quarter[2]) << 8) | (_mm_movemask_ps(u.quarter[3]) << 12));
#else
  const cv_ints weight = {1 << 0, 1 << 1, 1 << 2,  1 << 3,  1 << 4,  1 << 5,  1 << 6,  1 << 7,
                          1 << 8, 1 << 9, 1 << 10, 1 << 11, 1 << 12, 1 << 13, 1 << 14, 1 << 15};
  return (uint32_t)__builtin_reduce_or(mask & weight);
#endif
}

// One bit per lane that has `bit` set.
CV_INLINE uint32_t cv_lanes_with_bit(cv_ints words, uint32_t bit) {
  return cv_bits(words << (int32_t)(31 - bit));
}

// table[index], lane by lane, for indices 0...31.
CV_INLINE cv_floats cv_lookup(const float *table, cv_ints index) {
#if defined(__AVX512F__)
  return (cv_floats)_mm512_permutex2var_ps(
      _mm512_loadu_ps(table), (__m512i)index, _mm512_loadu_ps(table + 16));
#elif defined(__AVX2__)
  cv_floats result;
  result.lo = _mm256_i32gather_ps(table, (__m256i)index.lo, 4);
  result.hi = _mm256_i32gather_ps(table, (__m256i)index.hi, 4);
  return result;
#else
  cv_floats result;
  for (int lane = 0; lane < 16; lane++) result[lane] = table[index[lane]];
  return result;
#endif
}

CV_INLINE cv_floats cv_max(cv_floats a, cv_floats b) {
#if defined(__AVX512F__)
  return (cv_floats)_mm512_max_ps((__m512)a, (__m512)b);
#else
  return a > b ? a : b;
#endif
}

CV_INLINE cv_floats cv_min(cv_floats a, cv_floats b) {
#if defined(__AVX512F__)
  return (cv_floats)_mm512_min_ps((__m512)a, (__m512)b);
#else
  return a < b ? a : b;
#endif
}

CV_INLINE float cv_lowest_lane(cv_floats a) {
  cv_floats8 eight = a.lo < a.hi ? a.lo : a.hi;
  __attribute__((ext_vector_type(4))) float four =
      eight.lo < eight.hi ? eight.lo : eight.hi;
  float x = four[0] < four[1] ? four[0] : four[1];
  float y = four[2] < four[3] ? four[2] : four[3];
  return x < y ? x : y;
}

// a * b + c, in one rounding where the machine has it.
CV_INLINE cv_floats cv_muladd(cv_floats a, cv_floats b, cv_floats c) {
#if defined(__FMA__) || defined(__ARM_FEATURE_FMA)
  return __builtin_elementwise_fma(a, b, c);
#else
  return a * b + c;
#endif
}

CV_INLINE cv_ints cv_truncate(cv_floats a) { return __builtin_convertvector(a, cv_ints); }
CV_INLINE cv_floats cv_float(cv_ints a) { return __builtin_convertvector(a, cv_floats); }
CV_INLINE cv_floats cv_abs(cv_floats a) { return (cv_floats)((cv_ints)a & 0x7fffffff); }

CV_INLINE cv_floats cv_reversed(cv_floats a) {
  return __builtin_shufflevector(a, a, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0);
}

// Every lane moved up by one; lane 0 becomes `first`.
CV_INLINE cv_floats cv_shifted(float first, cv_floats a) {
  cv_floats f = first;
  return __builtin_shufflevector(
      f, a, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30);
}

CV_INLINE cv_ints cv_shifted_ints(int32_t first, cv_ints a) {
  cv_ints f = first;
  return __builtin_shufflevector(
      f, a, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30);
}

// The bits of `bits` where `mask` has ones, pushed together at the low end.
CV_INLINE uint32_t cv_gathered_bits(uint32_t bits, uint32_t mask) {
#if defined(__BMI2__)
  return __builtin_ia32_pext_si(bits, mask);
#else
  uint32_t result = 0;
  for (uint32_t place = 1; mask != 0; place <<= 1, mask &= mask - 1)
    if (bits & mask & -mask) result |= place;
  return result;
#endif
}

// Writes `value` to each of 16 bytes whose bit is set and leaves the others untouched.
CV_INLINE void cv_mark_bytes(uint8_t *bytes, uint32_t bits, uint8_t value) {
#if defined(__AVX512BW__) && defined(__AVX512VL__)
  _mm_mask_storeu_epi8(bytes, (__mmask16)bits, _mm_set1_epi8((char)value));
#else
  if (bits == 0xffff) {
    memset(bytes, value, 16);
    return;
  }
  for (; bits != 0; bits &= bits - 1) bytes[__builtin_ctz(bits)] = value;
#endif
}

// The values of the lanes whose bit is set, pushed together at the low end; the rest is anything.
CV_INLINE cv_floats cv_compressed(cv_floats values, uint32_t bits) {
#if defined(__AVX512F__)
  return (cv_floats)_mm512_maskz_compress_ps((__mmask16)bits, (__m512)values);
#else
  cv_floats result = values;
  for (int place = 0; bits != 0; bits &= bits - 1) result[place++] = values[__builtin_ctz(bits)];
  return result;
#endif
}

// Writes the lanes whose bit is set and leaves the other places untouched.
CV_INLINE void cv_store_lanes(float *place, uint32_t bits, cv_floats values) {
#if defined(__AVX512F__)
  _mm512_mask_storeu_ps(place, (__mmask16)bits, (__m512)values);
#else
  if (bits == 0xffff) {
    memcpy(place, &values, sizeof values);
    return;
  }
  for (; bits != 0; bits &= bits - 1) {
    int lane = __builtin_ctz(bits);
    place[lane] = values[lane];
  }
#endif
}

// a p + b q + level + drop b², lane by lane in double precision.
CV_INLINE cv_floats cv_planes(
    const double *p, const double *q, cv_ints b, double a, double level, double drop) {
  cv_floats result;
  cv_doubles8 p0, p1, q0, q1;
  memcpy(&p0, p, sizeof p0);
  memcpy(&p1, p + 8, sizeof p1);
  memcpy(&q0, q, sizeof q0);
  memcpy(&q1, q + 8, sizeof q1);
  cv_doubles8 b0 = __builtin_convertvector(b.lo, cv_doubles8);
  cv_doubles8 b1 = __builtin_convertvector(b.hi, cv_doubles8);
  result.lo = __builtin_convertvector(a * p0 + b0 * (q0 + drop * b0) + level, cv_floats8);
  result.hi = __builtin_convertvector(a * p1 + b1 * (q1 + drop * b1) + level, cv_floats8);
  return result;
}

// Asks for a line of memory that will be read soon.
CV_INLINE void cv_prefetch(const float *place) { __builtin_prefetch(place, 0, 2); }

CV_INLINE uint64_t cv_bit_reversed(uint64_t bits) { return __builtin_bitreverse64(bits); }

#define CV_MIX_LOW(x, y)                                                                         \
  __builtin_shufflevector(x, y, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23)
#define CV_MIX_HIGH(x, y)                                                                        \
  __builtin_shufflevector(x, y, 8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31)

// Transposes 16 rows of 16 floats, rows `stride` apart, to rows `target_stride` apart.
static inline void cv_transpose(
    const float *source, long stride, float *target, long target_stride) {
  cv_floats a[16], b[16];
  for (int row = 0; row < 16; row++) memcpy(&a[row], source + row * stride, sizeof a[row]);
  for (int round = 0; round < 2; round++) {
    for (int row = 0; row < 8; row++) {
      b[2 * row] = CV_MIX_LOW(a[row], a[row + 8]);
      b[2 * row + 1] = CV_MIX_HIGH(a[row], a[row + 8]);
    }
    for (int row = 0; row < 8; row++) {
      a[2 * row] = CV_MIX_LOW(b[row], b[row + 8]);
      a[2 * row + 1] = CV_MIX_HIGH(b[row], b[row + 8]);
    }
  }
  for (int row = 0; row < 16; row++)
    memcpy(target + row * target_stride, &a[row], sizeof a[row]);
}
