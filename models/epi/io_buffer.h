#pragma once

#include <cstddef>
#include <new>
#include <vector>

namespace tracedesk::epi {

inline constexpr std::size_t ioAlignment = 64;

/// What std::allocator does, at a multiple of `Alignment`.
template<class T, std::size_t Alignment> struct AlignedAllocator
{
    using value_type = T;
    template<class U> struct rebind
    {
        using other = AlignedAllocator<U, Alignment>;
    };

    AlignedAllocator() = default;
    template<class U> AlignedAllocator(const AlignedAllocator<U, Alignment> &) {}

    [[nodiscard]] T *allocate(std::size_t count)
    {
        if (count > static_cast<std::size_t>(-1) / sizeof(T))
            throw std::bad_array_new_length();
        return static_cast<T *>(::operator new(count * sizeof(T), std::align_val_t(Alignment)));
    }
    void deallocate(T *memory, std::size_t) noexcept { ::operator delete(memory, std::align_val_t(Alignment)); }
    bool operator==(const AlignedAllocator &) const = default;
};

/// Memory that files and pipes are read into and written from; it begins at a multiple of `ioAlignment`. Where malloc puts what
/// is large it begins 16 bytes into a page, and the kernel copies five times slower to addresses 1 to 31 bytes further into their
/// page than the source is into its own (`rep movsb` of AMD's processors).
template<class T> using IoBuffer = std::vector<T, AlignedAllocator<T, ioAlignment>>;

} // namespace tracedesk::epi
