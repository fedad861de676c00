#include "epi/geodesy.h"

#include <array>
#include <cassert>
#include <cmath>
#include <complex>
#include <numbers>

namespace tracedesk::epi {

namespace {

constexpr double meanRadius = 6371008.8;
constexpr double radiansPerDegree = std::numbers::pi / 180.0;

struct TransverseMercator
{
    double latitude0; // degrees
    double longitude0;
    double scale;
    double falseEasting;
    double falseNorthing;
};

TransverseMercator parametersOf(CoordinateSystem system)
{
    switch (system) {
    case CoordinateSystem::epsg5179:
        return {38, 127.5, 0.9996, 1000000, 2000000};
    case CoordinateSystem::epsg5186:
        return {38, 127, 1, 200000, 600000};
    case CoordinateSystem::epsg32652:
        return {0, 129, 0.9996, 500000, 0};
    case CoordinateSystem::wgs84:
    case CoordinateSystem::localMetres:
        break;
    }
    assert(false && "not a projected system");
    return {};
}

// GRS 80; third flattening n and its powers carry the series.
constexpr double semiMajor = 6378137.0;
constexpr double flattening = 1 / 298.257222101;
constexpr double n1 = flattening / (2 - flattening);
constexpr double n2 = n1 * n1;
constexpr double n3 = n2 * n1;
constexpr double n4 = n2 * n2;
constexpr double rectifyingRadius = semiMajor / (1 + n1) * (1 + n2 / 4 + n4 / 64);
const double eccentricity = std::sqrt(flattening * (2 - flattening));

constexpr std::array<double, 4> alpha = {
    n1 / 2 - 2 * n2 / 3 + 5 * n3 / 16 + 41 * n4 / 180,
    13 * n2 / 48 - 3 * n3 / 5 + 557 * n4 / 1440,
    61 * n3 / 240 - 103 * n4 / 140,
    49561 * n4 / 161280,
};
constexpr std::array<double, 4> beta = {
    n1 / 2 - 2 * n2 / 3 + 37 * n3 / 96 - n4 / 360,
    n2 / 48 + n3 / 15 - 437 * n4 / 1440,
    17 * n3 / 480 - 37 * n4 / 840,
    4397 * n4 / 161280,
};

// The series in the complex plane: real part the northing, imaginary part the easting.
std::complex<double> series(std::complex<double> zeta, const std::array<double, 4> &coefficients)
{
    std::complex<double> sum = 0;
    for (std::size_t j = 0; j < coefficients.size(); ++j)
        sum += coefficients[j] * std::sin(2.0 * static_cast<double>(j + 1) * zeta);
    return sum;
}

// tan of the conformal latitude for tan of the geographic latitude (Karney 2011, eqs. 7 to 9).
double conformalTangent(double tangent)
{
    const double sigma = std::sinh(eccentricity * std::atanh(eccentricity * tangent / std::hypot(1.0, tangent)));
    return tangent * std::hypot(1.0, sigma) - sigma * std::hypot(1.0, tangent);
}

std::complex<double> forwardSphere(double latitude, double longitude)
{
    const double tau = conformalTangent(std::tan(latitude));
    const double xi = std::atan2(tau, std::cos(longitude));
    const double eta = std::asinh(std::sin(longitude) / std::hypot(tau, std::cos(longitude)));
    return {xi, eta};
}

double originNorthing(const TransverseMercator &tm)
{
    const std::complex<double> zeta = forwardSphere(tm.latitude0 * radiansPerDegree, 0);
    return tm.scale * rectifyingRadius * (zeta + series(zeta, alpha)).real();
}

} // namespace

bool isPlausible(LatLng position)
{
    const bool inRange = std::abs(position.latitude) <= 90 && std::abs(position.longitude) <= 180;
    return inRange && !(position.latitude == 0 && position.longitude == 0);
}

Metres distance(LatLng a, LatLng b)
{
    const double latitude1 = a.latitude * radiansPerDegree;
    const double latitude2 = b.latitude * radiansPerDegree;
    const double sinLatitude = std::sin((latitude2 - latitude1) / 2);
    const double sinLongitude = std::sin((b.longitude - a.longitude) * radiansPerDegree / 2);
    const double h = sinLatitude * sinLatitude + std::cos(latitude1) * std::cos(latitude2) * sinLongitude * sinLongitude;
    return {2 * meanRadius * std::asin(std::sqrt(std::min(1.0, h)))};
}

LocalPlane::LocalPlane(LatLng reference)
    : m_reference(reference)
    , m_metresPerDegreeLongitude(meanRadius * radiansPerDegree * std::cos(reference.latitude * radiansPerDegree))
{
}

LocalXY LocalPlane::toLocal(LatLng position) const
{
    return {(position.longitude - m_reference.longitude) * m_metresPerDegreeLongitude,
            (position.latitude - m_reference.latitude) * meanRadius * radiansPerDegree};
}

LatLng LocalPlane::toLatLng(LocalXY position) const
{
    return {m_reference.latitude + position.y / (meanRadius * radiansPerDegree),
            m_reference.longitude + position.x / m_metresPerDegreeLongitude};
}

LocalXY toProjected(CoordinateSystem system, LatLng position)
{
    const TransverseMercator tm = parametersOf(system);
    std::complex<double> zeta =
        forwardSphere(position.latitude * radiansPerDegree, (position.longitude - tm.longitude0) * radiansPerDegree);
    zeta += series(zeta, alpha);
    const double radius = tm.scale * rectifyingRadius;
    return {tm.falseEasting + radius * zeta.imag(), tm.falseNorthing + radius * zeta.real() - originNorthing(tm)};
}

LatLng fromProjected(CoordinateSystem system, double x, double y)
{
    const TransverseMercator tm = parametersOf(system);
    const double radius = tm.scale * rectifyingRadius;
    const std::complex<double> zeta = {(y - tm.falseNorthing + originNorthing(tm)) / radius, (x - tm.falseEasting) / radius};
    const std::complex<double> sphere = zeta - series(zeta, beta);
    const double tauConformal = std::sin(sphere.real()) / std::hypot(std::sinh(sphere.imag()), std::cos(sphere.real()));
    // Newton's method for the geographic latitude (Karney 2011, eqs. 19 to 21); three steps reach the last bit.
    double tau = tauConformal;
    for (int step = 0; step < 5; ++step) {
        const double error = tauConformal - conformalTangent(tau);
        const double e2 = eccentricity * eccentricity;
        tau += error / std::hypot(1.0, conformalTangent(tau)) * (1 + (1 - e2) * tau * tau) / ((1 - e2) * std::hypot(1.0, tau));
    }
    return {std::atan(tau) / radiansPerDegree,
            tm.longitude0 + std::atan2(std::sinh(sphere.imag()), std::cos(sphere.real())) / radiansPerDegree};
}

} // namespace tracedesk::epi
