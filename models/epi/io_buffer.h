#pragma once

#include <boost/align/aligned_allocator.hpp>

#include <cstddef>
#include <vector>

namespace tracedesk::epi {

inline constexpr std::size_t ioAlignment = 64;

/// Memory that files and pipes are read into and written from; it begins at a multiple of `ioAlignment`. Where malloc puts what is
/// large it begins 16 bytes into a page, and the kernel copies five times slower to addresses 1 to 31 bytes further into their
/// page than the source is into its own (`rep movsb` of AMD's processors).
template<class T> using IoBuffer = std::vector<T, boost::alignment::aligned_allocator<T, ioAlignment>>;

} // namespace tracedesk::epi
