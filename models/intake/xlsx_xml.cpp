#include "intake/xlsx_xml.h"

#include <expat.h>
#include <memory>

namespace tracedesk::intake {

namespace {

std::string_view localName(std::string_view name)
{
    const auto colon = name.rfind(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

struct Reading
{
    XML_Parser parser = nullptr;
    XmlHandlers *handlers = nullptr;
    std::uint32_t depth = 0;
    std::uint32_t deepest = 0;
    std::string why;

    void refuse(std::string reason)
    {
        if (why.empty())
            why = std::move(reason);
        XML_StopParser(parser, XML_FALSE);
    }
};

void XMLCALL onBegin(void *data, const XML_Char *name, const XML_Char **attributes)
{
    auto &reading = *static_cast<Reading *>(data);
    if (++reading.depth > reading.deepest)
        return reading.refuse("XML nested too deeply");
    if (!reading.why.empty() || reading.handlers->stop)
        return;
    reading.handlers->begin(localName(name), XmlAttributes(attributes));
    if (reading.handlers->stop)
        XML_StopParser(reading.parser, XML_FALSE);
}

void XMLCALL onEnd(void *data, const XML_Char *name)
{
    auto &reading = *static_cast<Reading *>(data);
    --reading.depth;
    if (!reading.why.empty() || reading.handlers->stop)
        return;
    reading.handlers->end(localName(name));
    if (reading.handlers->stop)
        XML_StopParser(reading.parser, XML_FALSE);
}

void XMLCALL onText(void *data, const XML_Char *text, int length)
{
    auto &reading = *static_cast<Reading *>(data);
    if (reading.why.empty() && !reading.handlers->stop)
        reading.handlers->text({text, static_cast<std::size_t>(length)});
}

void XMLCALL onDoctype(void *data, const XML_Char *, const XML_Char *, const XML_Char *, int)
{
    static_cast<Reading *>(data)->refuse("a document type declaration");
}

} // namespace

std::string_view XmlAttributes::operator[](std::string_view name) const
{
    for (const char *const *pair = m_pairs; *pair != nullptr; pair += 2)
        if (localName(pair[0]) == name)
            return pair[1];
    return {};
}

epi::Result<void> readXml(const XlsxZip &zip, const std::string &part, const Limits &limits, XmlHandlers &handlers)
{
    struct Free
    {
        void operator()(XML_Parser parser) const { XML_ParserFree(parser); }
    };
    const std::unique_ptr<XML_ParserStruct, Free> parser(XML_ParserCreate(nullptr));
    Reading reading{parser.get(), &handlers, 0, limits.xmlDepth, {}};
    XML_SetUserData(parser.get(), &reading);
    XML_SetElementHandler(parser.get(), onBegin, onEnd);
    XML_SetCharacterDataHandler(parser.get(), onText);
    XML_SetStartDoctypeDeclHandler(parser.get(), onDoctype);
    return zip.read(part, [&](std::string_view bytes, bool last) -> std::string {
        if (handlers.stop)
            return {};
        const auto status = XML_Parse(parser.get(), bytes.data(), static_cast<int>(bytes.size()), last ? 1 : 0);
        if (!reading.why.empty())
            return reading.why;
        if (status != XML_STATUS_ERROR || handlers.stop)
            return {};
        return part + ": " + XML_ErrorString(XML_GetErrorCode(parser.get()));
    });
}

} // namespace tracedesk::intake
