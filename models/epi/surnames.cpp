#include "epi/person_name.h"

#include <algorithm>
#include <array>

namespace tracedesk::epi {

namespace {

struct Surname
{
    std::u32string_view hangul;
    std::string_view latin; ///< small letters, between blanks; the usual spelling first
};

// The surnames of nearly everybody in Korea (those of more than 20,000 bearers in the census of 2015, and the compound ones).
// The spelling by the rule of 2000 is always among them; the others are those usual in passports, put together by hand and not
// from one list. A spelling that is missing costs a person matched by name alone, none matched by number or date.
constexpr auto surnames = std::to_array<Surname>({
    {U"김", "kim gim ghim"},
    {U"이", "lee yi rhee i ri rhie ree yee lih li"},
    {U"박", "park bak pak bark parc"},
    {U"최", "choi choe chwe choy"},
    {U"정", "jung jeong chung joung jong cheong chong jeung"},
    {U"강", "kang gang"},
    {U"조", "cho jo joe"},
    {U"윤", "yoon yun youn"},
    {U"장", "jang chang"},
    {U"임", "lim im rim yim leem"},
    {U"한", "han hahn"},
    {U"오", "oh o"},
    {U"서", "seo suh so sur"},
    {U"신", "shin sin"},
    {U"권", "kwon gwon kweon"},
    {U"황", "hwang whang"},
    {U"안", "ahn an"},
    {U"송", "song"},
    {U"전", "jeon jun chun cheon jon chon"},
    {U"홍", "hong"},
    {U"유", "yoo yu ryu you ryoo lyu"},
    {U"고", "ko go koh goh"},
    {U"문", "moon mun"},
    {U"양", "yang ryang"},
    {U"손", "son sohn shon"},
    {U"배", "bae pae bai"},
    {U"백", "baek paik baik back paek baeg"},
    {U"허", "heo hur huh her"},
    {U"남", "nam"},
    {U"심", "shim sim"},
    {U"노", "noh roh no ro"},
    {U"하", "ha hah"},
    {U"곽", "kwak gwak kwack"},
    {U"성", "sung seong"},
    {U"차", "cha"},
    {U"주", "joo ju chu choo"},
    {U"우", "woo u wu"},
    {U"구", "koo gu ku goo"},
    {U"민", "min"},
    {U"나", "na ra rha nah rah"},
    {U"진", "jin chin"},
    {U"지", "ji jee chi"},
    {U"엄", "um eom uhm"},
    {U"채", "chae chai"},
    {U"원", "won weon"},
    {U"천", "cheon chun chon"},
    {U"방", "bang pang"},
    {U"공", "kong gong"},
    {U"현", "hyun hyeon"},
    {U"함", "ham hahm"},
    {U"변", "byun byeon pyun byon"},
    {U"염", "yeom youm yum ryom"},
    {U"여", "yeo yuh ryu"},
    {U"추", "choo chu"},
    {U"도", "do doh to"},
    {U"소", "so soh"},
    {U"석", "seok suk sok"},
    {U"선", "sun seon"},
    {U"설", "seol sul"},
    {U"마", "ma mah"},
    {U"길", "gil kil"},
    {U"연", "yeon youn yun"},
    {U"위", "wi wee we"},
    {U"표", "pyo"},
    {U"명", "myung myeong"},
    {U"기", "ki gi kee"},
    {U"반", "ban bahn"},
    {U"왕", "wang"},
    {U"금", "keum geum kum"},
    {U"옥", "ok ock"},
    {U"육", "yuk yook ryuk"},
    {U"인", "in ihn"},
    {U"맹", "maeng meng"},
    {U"제", "je jae che"},
    {U"모", "mo moh"},
    {U"탁", "tak"},
    {U"국", "kook guk kuk"},
    {U"어", "eo uh"},
    {U"은", "eun"},
    {U"편", "pyun pyeon"},
    {U"용", "yong ryong"},
    {U"예", "ye yeh"},
    {U"경", "kyung gyeong"},
    {U"봉", "bong"},
    {U"사", "sa"},
    {U"부", "boo bu"},
    {U"가", "ka ga"},
    {U"복", "bok"},
    {U"태", "tae"},
    {U"목", "mok"},
    {U"형", "hyung hyeong"},
    {U"계", "kye gye"},
    {U"피", "pi"},
    {U"두", "doo du"},
    {U"감", "kam gam"},
    {U"음", "eum"},
    {U"빈", "bin"},
    {U"동", "dong"},
    {U"온", "on"},
    {U"호", "ho"},
    {U"범", "bum beom"},
    {U"갈", "gal kal"},
    {U"남궁", "namgung namkung namgoong namkoong"},
    {U"황보", "hwangbo"},
    {U"제갈", "jegal jekal chegal"},
    {U"사공", "sagong sakong"},
    {U"선우", "sunwoo seonu sunu seonwoo"},
    {U"서문", "seomun seomoon suhmoon"},
    {U"독고", "dokgo dokko"},
    {U"동방", "dongbang"},
    {U"망절", "mangjeol"},
    {U"어금", "eogeum"},
});

// Written with ㄹ by some of their bearers (and in the North), without it by most.
constexpr auto twoForms = std::to_array<std::array<std::u32string_view, 2>>({
    {U"리", U"이"},
    {U"림", U"임"},
    {U"류", U"유"},
    {U"라", U"나"},
    {U"로", U"노"},
    {U"량", U"양"},
    {U"려", U"여"},
    {U"렴", U"염"},
    {U"룡", U"용"},
    {U"륙", U"육"},
});

bool isListed(std::string_view spellings, std::u32string_view latin)
{
    while (!spellings.empty()) {
        const std::string_view one = spellings.substr(0, spellings.find(' '));
        if (std::ranges::equal(one, latin, [](char a, char32_t b) { return static_cast<char32_t>(a) == b; }))
            return true;
        spellings.remove_prefix(std::min(spellings.size(), one.size() + 1));
    }
    return false;
}

} // namespace

std::u32string usualSurname(std::u32string_view hangul)
{
    const auto form = std::ranges::find(twoForms, hangul, [](const auto &forms) { return forms[0]; });
    return std::u32string(form == twoForms.end() ? hangul : (*form)[1]);
}

bool isSurname(std::u32string_view hangul)
{
    return std::ranges::contains(surnames, usualSurname(hangul), &Surname::hangul);
}

std::vector<std::u32string> surnamesWritten(std::u32string_view latin)
{
    std::vector<std::u32string> written;
    for (const Surname &surname : surnames)
        if (isListed(surname.latin, latin))
            if (std::u32string usual = usualSurname(surname.hangul); !std::ranges::contains(written, usual))
                written.push_back(std::move(usual));
    return written;
}

std::vector<std::string> spellingsOfSurname(std::u32string_view hangul)
{
    std::vector<std::string> spellings;
    const auto surname = std::ranges::find(surnames, usualSurname(hangul), &Surname::hangul);
    if (surname == surnames.end())
        return spellings;
    for (std::string_view left = surname->latin; !left.empty();) {
        spellings.emplace_back(left.substr(0, left.find(' ')));
        left.remove_prefix(std::min(left.size(), spellings.back().size() + 1));
    }
    return spellings;
}

} // namespace tracedesk::epi
