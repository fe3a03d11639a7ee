// Whether this program runs under AddressSanitizer, GCC's or clang's: slower by far, with memory that has no
// end.
#pragma once

namespace trellis::tests {

#ifndef __has_feature
#define __has_feature(feature) 0
#endif
#if defined(__SANITIZE_ADDRESS__) || __has_feature(address_sanitizer)
inline constexpr bool kIsSanitized = true;
#else
inline constexpr bool kIsSanitized = false;
#endif

}  // namespace trellis::tests
