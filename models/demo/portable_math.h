#pragma once

namespace tracedesk::demo {

// The C library's log and exp may differ in the last bit from one machine to the next, which would
// change an outbreak of a given seed. These use only operations IEEE 754 rounds correctly.

/// Natural logarithm of a positive number; relative error below 1e-14.
[[nodiscard]] double portableLog(double x);
/// e to the power of x for |x| < 700; relative error below 1e-13.
[[nodiscard]] double portableExp(double x);
/// Quantile of the standard normal distribution for 0 < p < 1 (Acklam's rational approximation, |error| < 1.2e-8).
[[nodiscard]] double normalQuantile(double p);

} // namespace tracedesk::demo
