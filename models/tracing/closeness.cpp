#include "tracing/closeness.h"

#include <boost/math/distributions/non_central_chi_squared.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace tracedesk::tracing {

double closenessInDisc(double distance, double radius)
{
    if (distance >= 2 * radius)
        return 1;
    const double u = distance / radius;
    const double p = 1 + 2 / std::numbers::pi * (u * u - 1) * std::acos(u / 2) -
                     u / std::numbers::pi * (1 + u * u / 2) * std::sqrt(1 - u * u / 4);
    return std::clamp(p, 0.0, 1.0);
}

double closenessOfGaussians(double distance, double separation, double sigmaA, double sigmaB)
{
    const double variance = sigmaA * sigmaA + sigmaB * sigmaB;
    if (variance <= 0)
        return separation <= distance ? 1 : 0;
    // Beyond eight standard deviations the answer is below 1e-14, and the series would be long.
    constexpr double beyond = 8;
    if (separation - distance > beyond * std::sqrt(variance))
        return 0;
    if (distance - separation > beyond * std::sqrt(variance))
        return 1;
    const double x = distance * distance / variance;
    if (separation <= 0)
        return -std::expm1(-x / 2);
    const boost::math::non_central_chi_squared squared(2.0, separation * separation / variance);
    return std::clamp(boost::math::cdf(squared, x), 0.0, 1.0);
}

double closeness(double distance, double separation, const Whereabouts &a, const Whereabouts &b)
{
    const bool gps = a.kind == epi::RecordKind::gps || b.kind == epi::RecordKind::gps;
    if (!gps && separation < 1 && a.radius == b.radius)
        return closenessInDisc(distance, a.radius);
    const auto sigma = [](const Whereabouts &w) {
        constexpr double rayleigh68 = 1.5095921854516636; // sqrt(-2 ln 0.32)
        return w.kind == epi::RecordKind::gps ? w.radius / rayleigh68 : w.radius / 2;
    };
    return closenessOfGaussians(distance, separation, sigma(a), sigma(b));
}

} // namespace tracedesk::tracing
