#include "intake/xlsx_zip.h"

#include <array>
#include <cerrno>
#include <cstdint>
#include <fcntl.h>
#include <system_error>
#include <unistd.h>
#include <utility>
#include <zip.h>

namespace tracedesk::intake {

using epi::ErrorCode;
using epi::fail;

namespace {

/// Why the container is not to be read; empty = it may be.
std::string faultOf(zip_t *archive, const Limits &limits)
{
    const zip_int64_t entries = zip_get_num_entries(archive, 0);
    if (entries > limits.zipEntries)
        return "too many entries in the container";
    std::uint64_t total = 0;
    for (zip_int64_t i = 0; i < entries; ++i) {
        zip_stat_t stat;
        zip_stat_init(&stat);
        if (zip_stat_index(archive, static_cast<zip_uint64_t>(i), 0, &stat) != 0)
            return "a damaged container";
        const std::string_view name(stat.name);
        if (name.starts_with('/') || name.find("..") != std::string_view::npos || name.find('\\') != std::string_view::npos)
            return "an entry that points outside the container";
        if (stat.encryption_method != ZIP_EM_NONE)
            return "an encrypted container";
        // Small parts compress to nothing without any harm.
        if (stat.size > limits.zipEntryBytes || (stat.size > (1U << 20) && stat.size / (stat.comp_size + 1) > limits.zipRatio))
            return "an entry that would grow too large";
        total += stat.size;
    }
    return total > limits.zipTotalBytes ? "a container that would grow too large" : "";
}

} // namespace

void XlsxZip::Close::operator()(zip *archive) const
{
    zip_discard(archive);
}

XlsxZip::XlsxZip(std::unique_ptr<zip, Close> archive, std::string name, const Limits &limits)
    : m_archive(std::move(archive))
    , m_name(std::move(name))
    , m_limits(limits)
{
}

epi::Result<XlsxZip> XlsxZip::open(int descriptor, std::string name, const Limits &limits)
{
    const int own = fcntl(descriptor, F_DUPFD_CLOEXEC, 3);
    if (own < 0 || lseek(own, 0, SEEK_SET) < 0) {
        const int error = errno;
        if (own >= 0)
            ::close(own);
        return fail(ErrorCode::unreadableFile, name, std::generic_category().message(error));
    }
    int error = 0;
    std::unique_ptr<zip, Close> archive(zip_fdopen(own, ZIP_CHECKCONS, &error));
    if (!archive) {
        ::close(own);
        return fail(ErrorCode::fileRefused, name, "0", "no workbook: a damaged container");
    }
    if (const std::string why = faultOf(archive.get(), limits); !why.empty())
        return fail(ErrorCode::fileRefused, name, "0", why);
    return XlsxZip(std::move(archive), std::move(name), limits);
}

bool XlsxZip::has(const std::string &part) const
{
    return zip_name_locate(m_archive.get(), part.c_str(), 0) >= 0;
}

epi::Result<void> XlsxZip::read(const std::string &part, const std::function<std::string(std::string_view, bool)> &take) const
{
    struct CloseFile
    {
        void operator()(zip_file_t *file) const { zip_fclose(file); }
    };
    const std::unique_ptr<zip_file_t, CloseFile> file(zip_fopen(m_archive.get(), part.c_str(), 0));
    if (!file)
        return fail(ErrorCode::fileRefused, m_name, "0", "no workbook: " + part + " is missing");
    std::array<char, 65'536> buffer;
    // Counted again while reading: the directory of the container may lie about sizes.
    std::uint64_t total = 0;
    for (;;) {
        const zip_int64_t got = zip_fread(file.get(), buffer.data(), buffer.size());
        if (got < 0)
            return fail(ErrorCode::fileRefused, m_name, "0", "a damaged container: " + part);
        total += static_cast<std::uint64_t>(got);
        if (total > m_limits.zipEntryBytes)
            return fail(ErrorCode::fileRefused, m_name, "0", "an entry that would grow too large");
        const std::string why = take({buffer.data(), static_cast<std::size_t>(got)}, got == 0);
        if (!why.empty())
            return fail(ErrorCode::fileRefused, m_name, "0", why);
        if (got == 0)
            return {};
    }
}

} // namespace tracedesk::intake
