#pragma once

#include "epi/evidence.h"

namespace tracedesk::tracing {

/// Probability that two points drawn evenly from one disc lie within `distance` of one another (disc line picking;
/// (distance / radius)^2 where the distance is small). Metres.
[[nodiscard]] double closenessInDisc(double distance, double radius);

/// Probability that two Gaussian positions, `separation` apart, with standard deviations `sigmaA` and `sigmaB` on each
/// axis, lie within `distance`: D^2 / s^2 is noncentral chi-squared with 2 degrees of freedom and noncentrality
/// separation^2 / s^2, s^2 = sigmaA^2 + sigmaB^2. Metres.
[[nodiscard]] double closenessOfGaussians(double distance, double separation, double sigmaA, double sigmaB);

/// One record's word on where somebody was.
struct Whereabouts
{
    epi::RecordKind kind = epi::RecordKind::cellSite;
    double radius = 0; ///< metres
};
/// Probability that two persons were within `distance`, by records `separation` metres apart. Two records of one
/// place (no separation, equal radius, not GPS): evenly in its disc. Otherwise Gaussians: a disc of radius r spreads
/// r / 2 on each axis; a fix's accuracy holds 68 % of its errors, which is 1.51 standard deviations (Rayleigh).
[[nodiscard]] double closeness(double distance, double separation, const Whereabouts &a, const Whereabouts &b);

} // namespace tracedesk::tracing
