<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>AboutPage</name>
    <message>
        <source>A workstation for the epidemiological investigation of an outbreak. It works on this machine alone: it listens to nothing and connects to nothing but a tile server you name.</source>
        <translation>감염병 집단 발생의 역학조사를 위한 워크스테이션입니다. 이 컴퓨터에서만 작동하며, 외부 연결을 받지 않고 직접 지정한 지도 타일 서버 외에는 어디에도 연결하지 않습니다.</translation>
    </message>
    <message>
        <source>What Tracedesk is made with</source>
        <translation>Tracedesk에 사용된 소프트웨어</translation>
    </message>
</context>
<context>
    <name>AccountHistory</name>
    <message>
        <source>History of rights</source>
        <translation>권한 변경 이력</translation>
    </message>
    <message>
        <source>waits for a second signature</source>
        <translation>두 번째 서명 대기</translation>
    </message>
    <message>
        <source>%1; waits for a second signature</source>
        <translation>%1; 두 번째 서명 대기</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>서명</translation>
    </message>
    <message>
        <source>Sign: %1, %2</source>
        <translation>서명: %1, %2</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>거부</translation>
    </message>
    <message>
        <source>Refuse: %1, %2</source>
        <translation>거부: %1, %2</translation>
    </message>
    <message>
        <source>When</source>
        <translation>일시</translation>
    </message>
    <message>
        <source>Whose account</source>
        <translation>대상 계정</translation>
    </message>
    <message>
        <source>What</source>
        <translation>내용</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>처리한 사람</translation>
    </message>
</context>
<context>
    <name>AccountPage</name>
    <message>
        <source>User name</source>
        <translation>사용자 이름</translation>
    </message>
    <message>
        <source>Duties</source>
        <translation>직무</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>관할</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>비밀번호</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>비밀번호 바꾸기</translation>
    </message>
    <message>
        <source>Second device</source>
        <translation>두 번째 기기</translation>
    </message>
    <message>
        <source>On: after the password, the six digits of an authenticator app are asked for.</source>
        <translation>사용 중: 비밀번호 다음에 인증 앱의 여섯 자리 숫자를 묻습니다.</translation>
    </message>
    <message>
        <source>Set up another device</source>
        <translation>다른 기기로 바꾸기</translation>
    </message>
    <message>
        <source>Set up a second device</source>
        <translation>두 번째 기기 등록</translation>
    </message>
    <message>
        <source>Do without a second device</source>
        <translation>두 번째 기기 사용 중지</translation>
    </message>
    <message>
        <source>Own household</source>
        <translation>본인·동거 가족</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>내 계정</translation>
    </message>
    <message>
        <source>Last log-in</source>
        <translation>지난 로그인</translation>
    </message>
    <message>
        <source>Off: the password alone is enough. With an authenticator app on a phone, a password seen over your shoulder is not enough at this workstation.</source>
        <translation>사용 안 함: 비밀번호만으로 로그인합니다. 휴대전화의 인증 앱을 쓰면, 어깨너머로 본 비밀번호만으로는 이 컴퓨터에서 로그인할 수 없습니다.</translation>
    </message>
</context>
<context>
    <name>AccountUses</name>
    <message>
        <source>What each account did</source>
        <translation>사용자별 활동</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>사용자</translation>
    </message>
    <message>
        <source>Duties</source>
        <translation>직무</translation>
    </message>
</context>
<context>
    <name>AlikeList</name>
    <message>
        <source>Maybe the same person</source>
        <translation>같은 사람일 수 있음</translation>
    </message>
    <message>
        <source>Same person</source>
        <translation>같은 사람</translation>
    </message>
    <message>
        <source>Same person: %1</source>
        <translation>같은 사람: %1</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>다른 사람</translation>
    </message>
    <message>
        <source>Somebody else: %1</source>
        <translation>다른 사람: %1</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Take back: somebody else</source>
        <translation>다른 사람 기록 취소</translation>
    </message>
</context>
<context>
    <name>AnswerClash</name>
    <message>
        <source>Yours</source>
        <translation>내 답변</translation>
    </message>
    <message>
        <source>Keep yours</source>
        <translation>내 답변 유지</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>저장된 답변</translation>
    </message>
    <message>
        <source>Keep stored</source>
        <translation>저장된 답변 유지</translation>
    </message>
</context>
<context>
    <name>AskPane</name>
    <message>
        <source>What became of the question</source>
        <translation>질문의 결과</translation>
    </message>
    <message>
        <source>Show on the map</source>
        <translation>지도에서 보기</translation>
    </message>
    <message>
        <source>Return in the list</source>
        <translation>목록에서 Enter 키</translation>
    </message>
    <message>
        <source>Enter the visit</source>
        <translation>방문 입력</translation>
    </message>
    <message>
        <source>V in the list: the visit it is about, or a new one with what is known of time and place</source>
        <translation>목록에서 V 키: 해당 방문을 열거나, 알려진 시간과 장소로 새 방문을 만듭니다</translation>
    </message>
</context>
<context>
    <name>BackupSettings</name>
    <message>
        <source>Where the backup is written</source>
        <translation>백업을 저장할 위치</translation>
    </message>
    <message>
        <source>Recovery papers</source>
        <translation>복구 용지</translation>
    </message>
    <message>
        <source>A new pair replaces the one before for backups to come. A backup opens with the papers it was sealed to: destroying one of the two ends all backups of that pair.</source>
        <translation>새 쌍을 만들면 이후의 백업은 새 쌍으로 봉인됩니다. 각 백업은 봉인할 때의 용지로만 열립니다. 둘 중 한 장을 파기하면 그 쌍으로 봉인한 모든 백업을 더 이상 열 수 없습니다.</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>백업</translation>
    </message>
    <message>
        <source>Make a backup</source>
        <translation>백업 만들기</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>The whole store in one file, encrypted; making it takes no key of the data. Keep it on another machine or disk, apart from both papers.</source>
        <translation>저장소 전체를 암호화하여 파일 하나에 담습니다. 백업을 만드는 데 자료의 열쇠는 필요하지 않습니다. 다른 컴퓨터나 디스크에, 두 용지와 따로 보관하십시오.</translation>
    </message>
</context>
<context>
    <name>BusyMark</name>
    <message>
        <source>Loading</source>
        <translation>불러오는 중</translation>
    </message>
</context>
<context>
    <name>CaseHead</name>
    <message>
        <source>Cases</source>
        <translation>환자</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>보관됨</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>보관 해제</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>보관</translation>
    </message>
    <message>
        <source>The case takes part in traces again</source>
        <translation>이 환자를 다시 분석에 포함합니다</translation>
    </message>
    <message>
        <source>The case stays in the store and takes no part in traces</source>
        <translation>환자 정보는 남고 분석에서는 제외됩니다</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>인계</translation>
    </message>
    <message>
        <source>Nobody is in charge yet</source>
        <translation>아직 담당자가 없습니다</translation>
    </message>
    <message>
        <source>In charge: %1</source>
        <translation>담당: %1</translation>
    </message>
</context>
<context>
    <name>CaseList</name>
    <message>
        <source>Cases</source>
        <translation>환자</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>환자</translation>
    </message>
    <message>
        <source>Classification</source>
        <translation>분류</translation>
    </message>
    <message>
        <source>Onset</source>
        <translation>증상 발현일</translation>
    </message>
    <message>
        <source>Confirmed on</source>
        <translation>확진일</translation>
    </message>
    <message>
        <source>Likeliest source</source>
        <translation>유력 감염원</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>단계</translation>
    </message>
    <message>
        <source>Infectious</source>
        <translation>전염 가능 기간</translation>
    </message>
    <message>
        <source>First to last day on which the case could infect others; assumed where neither onset nor sample is known</source>
        <translation>다른 사람을 감염시킬 수 있는 첫날부터 마지막 날까지. 증상 발현일과 검체 채취일을 모두 모르면 추정한 기간입니다</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>접촉자</translation>
    </message>
    <message>
        <source>Confirmed contacts of persons found together with the case</source>
        <translation>환자와 함께 있었던 것으로 나타난 사람 중 확인된 접촉자</translation>
    </message>
    <message>
        <source>Prob.</source>
        <translation>확률</translation>
    </message>
    <message>
        <source>Probability of the likeliest source</source>
        <translation>가장 유력한 감염원의 확률</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>확진 후 경과</translation>
    </message>
    <message>
        <source>Time since the begin of the day of confirmation, for cases that are not closed</source>
        <translation>종결되지 않은 환자의 확진일 0시부터 지난 시간</translation>
    </message>
</context>
<context>
    <name>CaseMenu</name>
    <message>
        <source>Open</source>
        <translation>열기</translation>
    </message>
    <message>
        <source>Return</source>
        <comment>key</comment>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>보관 해제</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>보관</translation>
    </message>
    <message>
        <source>Delete</source>
        <comment>key</comment>
        <translation>Delete</translation>
    </message>
</context>
<context>
    <name>CasePage</name>
    <message>
        <source>Find place, source</source>
        <translation>장소, 출처 찾기</translation>
    </message>
    <message>
        <source>Find source, place</source>
        <translation>감염원, 장소 찾기</translation>
    </message>
</context>
<context>
    <name>CaseRow</name>
    <message>
        <source>archived</source>
        <translation>보관됨</translation>
    </message>
    <message>
        <source>Case %1</source>
        <translation>환자 %1</translation>
    </message>
    <message>
        <source>cannot be opened with your duties</source>
        <translation>이 계정의 권한으로는 열 수 없음</translation>
    </message>
    <message>
        <source>In charge: %1</source>
        <translation>담당: %1</translation>
    </message>
</context>
<context>
    <name>CaseTabs</name>
    <message>
        <source>Facts</source>
        <translation>기본 정보</translation>
    </message>
    <message>
        <source>Interview</source>
        <translation>면담</translation>
    </message>
    <message>
        <source>Whereabouts</source>
        <translation>동선</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>접촉자</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>감염원</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>질문</translation>
    </message>
</context>
<context>
    <name>CasesEmpty</name>
    <message>
        <source>No cases yet</source>
        <translation>아직 환자가 없습니다</translation>
    </message>
    <message>
        <source>All cases are archived</source>
        <translation>모든 환자가 보관되어 있습니다</translation>
    </message>
    <message>
        <source>No case matches</source>
        <translation>조건에 맞는 환자가 없습니다</translation>
    </message>
    <message>
        <source>Enter the first one, or import a line list.</source>
        <translation>첫 환자를 등록하거나 환자 명단을 가져오십시오.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln case(s) are left out of this list.</source>
        <translation>
            <numerusform>환자 %Ln명이 이 목록에 표시되지 않습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Filtered by %1.</source>
        <translation>적용된 조건: %1</translation>
    </message>
    <message>
        <source>Archived cases are left out.</source>
        <translation>보관된 환자는 제외되었습니다.</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>새 환자</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>파일 가져오기</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>조건 지우기</translation>
    </message>
    <message>
        <source>Show archived too</source>
        <translation>보관된 환자도 표시</translation>
    </message>
    <message>
        <source>Surveyors enter them.</source>
        <translation>환자는 역학조사관이 입력합니다.</translation>
    </message>
</context>
<context>
    <name>CasesHead</name>
    <message>
        <source>Cases</source>
        <translation>환자</translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <translation>%L2명 중 %L1명</translation>
    </message>
    <message numerus="yes">
        <source>%Ln archived</source>
        <translation>
            <numerusform>보관 %Ln명</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>조건 지우기</translation>
    </message>
    <message>
        <source>Find number, stage, source</source>
        <translation>번호, 단계, 감염원 찾기</translation>
    </message>
    <message>
        <source>Classification</source>
        <translation>분류</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>단계</translation>
    </message>
    <message>
        <source>Archived too</source>
        <translation>보관된 환자 포함</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>새 환자</translation>
    </message>
    <message>
        <source>Find number, stage</source>
        <translation>번호, 단계 찾기</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>내 담당</translation>
    </message>
</context>
<context>
    <name>CasesPage</name>
    <message>
        <source>You see the list only: the duties of this account do not include opening a case.</source>
        <translation>목록만 볼 수 있습니다. 이 계정의 권한으로는 환자 상세 정보를 열 수 없습니다.</translation>
    </message>
</context>
<context>
    <name>ClusterList</name>
    <message>
        <source>Clusters</source>
        <translation>집단 발생</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>장소</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>환자</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>기간</translation>
    </message>
    <message>
        <source>Suspected source</source>
        <translation>추정 감염원</translation>
    </message>
    <message>
        <source>Prob.</source>
        <translation>확률</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>환자 %n명</numerusform>
        </translation>
    </message>
    <message>
        <source>Source</source>
        <translation>감염원</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>확률</translation>
    </message>
</context>
<context>
    <name>ClusterMap</name>
    <message>
        <source>Map of the cluster</source>
        <translation>집단 발생 지도</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>확대</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>축소</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>맞춤</translation>
    </message>
    <message>
        <source>All clusters</source>
        <translation>모든 집단 발생</translation>
    </message>
    <message>
        <source>Close this cluster and show all on the map</source>
        <translation>이 집단 발생을 닫고 지도에 모두 보기</translation>
    </message>
    <message>
        <source>Show the whole cluster, or all of them</source>
        <translation>이 집단 발생 또는 모두 보기</translation>
    </message>
    <message>
        <source>All places</source>
        <translation>모든 장소</translation>
    </message>
    <message>
        <source>Close this place and show all on the map</source>
        <translation>이 장소를 닫고 모두 지도에 표시</translation>
    </message>
</context>
<context>
    <name>ClusterMembers</name>
    <message>
        <source>Cases of the cluster</source>
        <translation>집단 발생 환자</translation>
    </message>
    <message>
        <source>Nobody was there in this time.</source>
        <translation>이 시간에는 아무도 없었습니다.</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>환자</translation>
    </message>
    <message>
        <source>Onset</source>
        <translation>증상 발현일</translation>
    </message>
    <message>
        <source>First there</source>
        <translation>첫 도착</translation>
    </message>
    <message>
        <source>Dwell</source>
        <translation>체류</translation>
    </message>
    <message>
        <source>Likeliest source</source>
        <translation>유력 감염원</translation>
    </message>
    <message>
        <source>Prob.</source>
        <translation>확률</translation>
    </message>
    <message>
        <source>Case %1</source>
        <translation>환자 %1</translation>
    </message>
    <message>
        <source>suspected source</source>
        <translation>추정 감염원</translation>
    </message>
    <message>
        <source>suspected source of the cluster; double click opens the case</source>
        <translation>이 집단 발생의 추정 감염원입니다. 두 번 누르면 환자를 엽니다</translation>
    </message>
    <message>
        <source>Double click opens this case</source>
        <translation>두 번 누르면 이 환자를 엽니다</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>감염원</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>확률</translation>
    </message>
</context>
<context>
    <name>ClusterSections</name>
    <message>
        <source>Clusters</source>
        <translation>집단 발생</translation>
    </message>
    <message>
        <source>Places in common</source>
        <translation>공통 장소</translation>
    </message>
    <message>
        <source>No cluster matches. Shorten the search.</source>
        <translation>(from ClustersPage)</translation>
    </message>
    <message>
        <source>No two cases were found at one place in time. Import more records, or trace again.</source>
        <translation>(from ClustersPage)</translation>
    </message>
    <message>
        <source>Not traced yet. Import records and trace; clusters appear here.</source>
        <translation>(from ClustersPage)</translation>
    </message>
</context>
<context>
    <name>ClusterSources</name>
    <message>
        <source>Ranked sources</source>
        <translation>감염원 순위</translation>
    </message>
    <message>
        <source>No sources were ranked.</source>
        <translation>순위를 매긴 감염원이 없습니다.</translation>
    </message>
    <message>
        <source>Double click opens this case</source>
        <translation>두 번 누르면 이 환자를 엽니다</translation>
    </message>
    <message>
        <source>Case %1</source>
        <translation>환자 %1</translation>
    </message>
</context>
<context>
    <name>ClusterTimeline</name>
    <message>
        <source>Timeline of the cluster</source>
        <translation>집단 발생 타임라인</translation>
    </message>
    <message>
        <source>Choose a cluster in the list or on the map.</source>
        <translation>목록이나 지도에서 집단 발생을 선택하십시오.</translation>
    </message>
    <message>
        <source>Choose a place in the list or on the map.</source>
        <translation>목록이나 지도에서 장소를 고르십시오.</translation>
    </message>
</context>
<context>
    <name>ClustersPage</name>
    <message>
        <source>Clusters</source>
        <translation>집단 발생</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2건 중 %1건</translation>
    </message>
    <message>
        <source>Find place, case number, day</source>
        <translation>장소, 환자 번호, 날짜 찾기</translation>
    </message>
    <message>
        <source>Sources of case %1</source>
        <translation>환자 %1의 감염원</translation>
    </message>
    <message>
        <source>Sources of the cluster</source>
        <translation>집단 발생의 감염원</translation>
    </message>
    <message>
        <source>Sources of these cases</source>
        <translation>이 환자들의 감염원</translation>
    </message>
</context>
<context>
    <name>CommandPaletteBox</name>
    <message>
        <source>Search or command</source>
        <translation>검색 또는 명령</translation>
    </message>
    <message>
        <source>Go to a case, a page, or do something</source>
        <translation>환자, 화면 또는 명령을 입력하십시오</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>찾은 항목</translation>
    </message>
    <message>
        <source>Nothing matches. Type less, or another word.</source>
        <translation>일치하는 항목이 없습니다. 더 짧게 또는 다른 말로 입력하십시오.</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Go to cases</source>
        <translation>환자 목록으로 이동</translation>
    </message>
    <message>
        <source>Go to intake</source>
        <translation>자료 가져오기로 이동</translation>
    </message>
    <message>
        <source>Go to clusters</source>
        <translation>집단 발생으로 이동</translation>
    </message>
    <message>
        <source>Go to settings</source>
        <translation>설정으로 이동</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>새 환자</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>파일 가져오기</translation>
    </message>
    <message>
        <source>Fit the map to the case</source>
        <translation>지도를 환자에 맞추기</translation>
    </message>
    <message>
        <source>Play or pause the time</source>
        <translation>시간 재생 또는 일시 정지</translation>
    </message>
    <message>
        <source>Trace again</source>
        <translation>다시 분석</translation>
    </message>
    <message>
        <source>Cancel the trace</source>
        <translation>분석 취소</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>잠그기</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>밝은 테마</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>어두운 테마</translation>
    </message>
    <message>
        <source>Colours of the system</source>
        <translation>시스템 테마</translation>
    </message>
    <message>
        <source>Language: Korean (한국어)</source>
        <translation>언어: 한국어</translation>
    </message>
    <message>
        <source>Language: English</source>
        <translation>언어: 영어 (English)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>뒤로</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>앞으로</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>다음 영역</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>이전 영역</translation>
    </message>
    <message>
        <source>Search or command</source>
        <translation>검색 또는 명령</translation>
    </message>
    <message>
        <source>Undo the last entry</source>
        <translation>마지막 입력 취소</translation>
    </message>
    <message>
        <source>Do the entry again</source>
        <translation>취소한 입력 다시 실행</translation>
    </message>
    <message>
        <source>Go to people</source>
        <translation>사용자 화면으로 이동</translation>
    </message>
    <message>
        <source>Go to records</source>
        <translation>활동 기록으로 이동</translation>
    </message>
    <message>
        <source>Go to retention</source>
        <translation>보존·파기로 이동</translation>
    </message>
    <message>
        <source>Go to account</source>
        <translation>내 계정으로 이동</translation>
    </message>
    <message>
        <source>Trace forward: whom did the case meet</source>
        <translation>전향 추적: 누구를 만났는가</translation>
    </message>
    <message>
        <source>Trace backward: where did the case get it</source>
        <translation>후향 추적: 어디서 감염되었는가</translation>
    </message>
    <message>
        <source>Paste a route</source>
        <translation>동선 붙여넣기</translation>
    </message>
    <message>
        <source>Visits or questions of the interview</source>
        <translation>면담의 방문 또는 질문</translation>
    </message>
    <message>
        <source>Same person as proposed</source>
        <translation>제안된 사람과 같은 사람</translation>
    </message>
    <message>
        <source>Somebody else than proposed</source>
        <translation>제안된 사람과 다른 사람</translation>
    </message>
    <message>
        <source>Go to common places</source>
        <translation>공통 장소로 이동</translation>
    </message>
    <message>
        <source>Add a visit</source>
        <translation>방문 추가</translation>
    </message>
    <message>
        <source>Name a contact of the visit</source>
        <translation>방문에서 만난 접촉자 입력</translation>
    </message>
    <message>
        <source>Repeat the day of the visit</source>
        <translation>방문한 날을 다음 날에 반복</translation>
    </message>
    <message>
        <source>Say what is to be done about the case</source>
        <translation>환자의 할 일 적기</translation>
    </message>
</context>
<context>
    <name>CommonPlaceList</name>
    <message>
        <source>Places in common</source>
        <translation>공통 장소</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>장소</translation>
    </message>
    <message>
        <source>Known by</source>
        <translation>근거</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>환자</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>일수</translation>
    </message>
    <message>
        <source>Days on which a case was there, each case by itself</source>
        <translation>환자가 있던 날, 환자마다 따로 셈</translation>
    </message>
    <message>
        <source>Chance</source>
        <translation>우연</translation>
    </message>
    <message>
        <source>So many such days would be expected if days had nothing to do with places</source>
        <translation>날과 장소가 무관하다면 예상되는 일수</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>기간</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>환자 %n명</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CommonPlaceQuestion</name>
    <message>
        <source>Visited</source>
        <translation>방문</translation>
    </message>
    <message>
        <source>Visited: %1</source>
        <translation>방문: %1</translation>
    </message>
    <message>
        <source>first day</source>
        <translation>첫날</translation>
    </message>
    <message>
        <source>last day</source>
        <translation>마지막 날</translation>
    </message>
    <message>
        <source>How near in time: %1</source>
        <translation>시간 간격: %1</translation>
    </message>
    <message>
        <source>Days between one and the next, at most</source>
        <translation>다음 방문까지 최대 일수</translation>
    </message>
    <message>
        <source>by at least</source>
        <translation>적어도</translation>
    </message>
    <message>
        <source>Cases at least</source>
        <translation>최소 환자 수</translation>
    </message>
    <message>
        <source>cases</source>
        <translation>명</translation>
    </message>
    <message>
        <source>Base stations too</source>
        <translation>기지국도</translation>
    </message>
</context>
<context>
    <name>CommonPlacesPane</name>
    <message>
        <source>Progress of the search</source>
        <translation>찾기 진행</translation>
    </message>
    <message>
        <source>Find place, day</source>
        <translation>장소, 날짜 찾기</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Search again</source>
        <translation>다시 찾기</translation>
    </message>
    <message>
        <source>No place matches. Shorten the search.</source>
        <translation>맞는 장소가 없습니다. 검색어를 줄이십시오.</translation>
    </message>
    <message>
        <source>No place where so many cases were in that time. Ask for fewer cases or for any time, and tell places of visits on the map.</source>
        <translation>그 시간에 그만큼의 환자가 함께 있던 장소가 없습니다. 환자 수를 줄이거나 시간을 넓히고, 방문 장소를 지도에 놓으십시오.</translation>
    </message>
</context>
<context>
    <name>ContactList</name>
    <message>
        <source>Contacts</source>
        <translation>접촉자</translation>
    </message>
    <message>
        <source>Case %1</source>
        <translation>환자 %1</translation>
    </message>
    <message>
        <source>No contact yet. Enter one; persons whom records show at the same place appear here by themselves.</source>
        <translation>아직 접촉자가 없습니다. 직접 입력하십시오. 자료에서 같은 장소에 있었던 사람은 여기에 자동으로 나타납니다.</translation>
    </message>
    <message>
        <source>Nothing in this time or search.</source>
        <translation>이 기간이나 검색에 해당하는 항목이 없습니다.</translation>
    </message>
</context>
<context>
    <name>ContactPane</name>
    <message>
        <source>Find person, place, status</source>
        <translation>사람, 장소, 상태 찾기</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>제거</translation>
    </message>
    <message>
        <source>Remove the contact</source>
        <translation>접촉자 제거</translation>
    </message>
    <message>
        <source>Name a contact</source>
        <translation>접촉자 입력</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>접촉자</translation>
    </message>
    <message>
        <source>Form 5</source>
        <translation>서식 5</translation>
    </message>
    <message>
        <source>The confirmed contacts as the list for the national system</source>
        <translation>확정된 접촉자를 국가 시스템에 올릴 명단으로</translation>
    </message>
</context>
<context>
    <name>DestructionOrder</name>
    <message>
        <source>Basis: %1</source>
        <translation>근거: %1</translation>
    </message>
    <message>
        <source>Your password, once more</source>
        <translation>비밀번호 다시 입력</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>거부</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>지시 철회</translation>
    </message>
    <message>
        <source>Save the certificate</source>
        <translation>확인서 저장</translation>
    </message>
    <message>
        <source>Sign anew</source>
        <translation>다시 서명</translation>
    </message>
    <message>
        <source>Your signature carries it out, keys first. After that nobody can bring it back.</source>
        <translation>서명하는 즉시 열쇠부터 파기됩니다. 그 뒤에는 아무도 되살릴 수 없습니다.</translation>
    </message>
    <message>
        <source>Sign and destroy</source>
        <translation>서명하고 파기</translation>
    </message>
</context>
<context>
    <name>DestructionPlan</name>
    <message>
        <source>Dry run: %1</source>
        <translation>미리 보기: %1</translation>
    </message>
    <message>
        <source>There is nothing to destroy.</source>
        <translation>파기할 것이 없습니다.</translation>
    </message>
    <message>
        <source>Nothing is destroyed before a privacy officer has signed, too. After that nobody can bring it back.</source>
        <translation>개인정보 보호 담당자도 서명하기 전에는 아무것도 파기되지 않습니다. 그 뒤에는 누구도 되돌릴 수 없습니다.</translation>
    </message>
    <message>
        <source>Basis: law, or number of the document</source>
        <translation>근거: 법령 또는 문서 번호</translation>
    </message>
    <message>
        <source>Your password, once more</source>
        <translation>비밀번호 다시 입력</translation>
    </message>
    <message>
        <source>Sign the order</source>
        <translation>지시에 서명</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>뒤로</translation>
    </message>
    <message>
        <source>Do nothing</source>
        <translation>그만두기</translation>
    </message>
</context>
<context>
    <name>Entry</name>
    <message>
        <source>Case</source>
        <translation>환자</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>인적 사항</translation>
    </message>
    <message>
        <source>Course of the disease</source>
        <translation>질병 경과</translation>
    </message>
    <message>
        <source>Infection</source>
        <translation>감염 경위</translation>
    </message>
    <message>
        <source>What follows from it</source>
        <translation>산출 결과</translation>
    </message>
    <message>
        <source>not known: the case has no date yet, or was not traced since</source>
        <translation>미상: 날짜가 없거나 입력 후 아직 분석하지 않았습니다</translation>
    </message>
    <message>
        <source>%1 (assumed: onset not known)</source>
        <translation>%1 (추정: 증상 발현일 미상)</translation>
    </message>
    <message>
        <source>not traced yet</source>
        <translation>아직 분석 전</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>환자 번호</translation>
    </message>
    <message>
        <source>Disease</source>
        <translation>질병</translation>
    </message>
    <message>
        <source>Classification</source>
        <translation>분류</translation>
    </message>
    <message>
        <source>Stage of work</source>
        <translation>조사 단계</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>시도</translation>
    </message>
    <message>
        <source>District</source>
        <translation>시군구</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>전화번호</translation>
    </message>
    <message>
        <source>Born on</source>
        <translation>생년월일</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>나이</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>성별</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>주소</translation>
    </message>
    <message>
        <source>Onset</source>
        <translation>증상 발현일</translation>
    </message>
    <message>
        <source>no symptoms, or not known</source>
        <translation>무증상 또는 미상</translation>
    </message>
    <message>
        <source>Onset at the latest</source>
        <translation>증상 발현일(최대)</translation>
    </message>
    <message>
        <source>the same day</source>
        <translation>같은 날</translation>
    </message>
    <message>
        <source>Sample taken</source>
        <translation>검체 채취일</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>신고일</translation>
    </message>
    <message>
        <source>Confirmed on</source>
        <translation>확진일</translation>
    </message>
    <message>
        <source>Isolated</source>
        <translation>격리일</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>Outcome on</source>
        <translation>결과일</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>감염 장소</translation>
    </message>
    <message>
        <source>Infected elsewhere</source>
        <translation>해외·타 지역 감염</translation>
    </message>
    <message>
        <source>Infectious</source>
        <translation>전염 가능 기간</translation>
    </message>
    <message>
        <source>Exposed</source>
        <translation>노출 기간</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>지침</translation>
    </message>
    <message>
        <source>No</source>
        <translation>아니요</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>예</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>진술 없음</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>날짜</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>진술 없음</translation>
    </message>
    <message>
        <source>From</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>끝</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>장소</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>비고</translation>
    </message>
    <message>
        <source>name not known</source>
        <translation>이름 미상</translation>
    </message>
    <message>
        <source>Named in an interview</source>
        <translation>면담에서 진술</translation>
    </message>
    <message>
        <source>not found by the last trace</source>
        <translation>최근 분석에서 확인되지 않음</translation>
    </message>
    <message>
        <source>Held on</source>
        <translation>면담일</translation>
    </message>
    <message>
        <source>At</source>
        <translation>시각</translation>
    </message>
    <message>
        <source>How</source>
        <translation>방법</translation>
    </message>
    <message>
        <source>Surveyor</source>
        <translation>역학조사관</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>to the minute</source>
        <translation>분 단위로 정확</translation>
    </message>
    <message>
        <source>give or take %1</source>
        <translation>오차 %1 이내</translation>
    </message>
    <message>
        <source>How exact</source>
        <translation>정확도</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>위치</translation>
    </message>
    <message>
        <source>not on the map yet</source>
        <translation>지도에 아직 없음</translation>
    </message>
    <message>
        <source>Came by</source>
        <translation>이동 수단</translation>
    </message>
    <message>
        <source>With whom</source>
        <translation>동행자</translation>
    </message>
    <message>
        <source>Wore a mask</source>
        <translation>마스크 착용</translation>
    </message>
    <message>
        <source>Approximate onset</source>
        <translation>발현일 추정</translation>
    </message>
    <message>
        <source>Resident number</source>
        <translation>주민등록번호</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>Explained by</source>
        <translation>이유</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>For the list of contacts</source>
        <translation>접촉자 명단 항목</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>접촉자 구분</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>최종 접촉일</translation>
    </message>
    <message>
        <source>follows the times</source>
        <translation>시간에 따름</translation>
    </message>
    <message>
        <source>How close</source>
        <translation>접촉 정도</translation>
    </message>
    <message>
        <source>one table, 1 m</source>
        <translation>같은 식탁, 1 m</translation>
    </message>
    <message>
        <source>Suspected case</source>
        <translation>의심 환자</translation>
    </message>
    <message>
        <source>Isolation</source>
        <translation>격리 구분</translation>
    </message>
    <message>
        <source>Occupation</source>
        <translation>직업</translation>
    </message>
    <message>
        <source>and workplace or school</source>
        <translation>직장 또는 학교 포함</translation>
    </message>
    <message>
        <source>Nationality</source>
        <translation>국적</translation>
    </message>
    <message>
        <source>only of a foreigner</source>
        <translation>외국인만</translation>
    </message>
    <message>
        <source>to %1, not %2 by %3</source>
        <translation>%1까지 (정책 %3으로는 %2까지)</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>%1까지</translation>
    </message>
    <message>
        <source>follows the last contact</source>
        <translation>최종 접촉일에 따름</translation>
    </message>
    <message>
        <source>to %1, %L2 days after the last contact, by %3</source>
        <translation>%1까지, 최종 접촉 후 %L2일 (정책 %3)</translation>
    </message>
    <message>
        <source>Quarantine</source>
        <translation>격리</translation>
    </message>
    <message>
        <source>Exception</source>
        <translation>예외 사유</translation>
    </message>
    <message>
        <source>why another last day</source>
        <translation>다른 종료일로 정한 까닭</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>마지막 날</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>담당자 없음</translation>
    </message>
    <message>
        <source>The case as a whole</source>
        <translation>환자 전체</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>할 일</translation>
    </message>
    <message>
        <source>Who does it</source>
        <translation>담당자</translation>
    </message>
    <message>
        <source>By which day</source>
        <translation>기한</translation>
    </message>
    <message>
        <source>About</source>
        <translation>대상</translation>
    </message>
    <message>
        <source>Dropped because</source>
        <translation>하지 않는 이유</translation>
    </message>
</context>
<context>
    <name>EntryStatus</name>
    <message>
        <source>Save mine</source>
        <translation>내 입력 저장</translation>
    </message>
    <message>
        <source>What was typed here takes the place of what is stored</source>
        <translation>여기 입력한 내용이 저장된 내용을 대신합니다</translation>
    </message>
    <message>
        <source>Show what is stored</source>
        <translation>저장된 내용 보기</translation>
    </message>
    <message>
        <source>What was typed here is given up</source>
        <translation>여기 입력한 내용은 버립니다</translation>
    </message>
</context>
<context>
    <name>ExportEndings</name>
    <message>
        <source>For: %1</source>
        <translation>목적: %1</translation>
    </message>
    <message>
        <source>Destroyed</source>
        <translation>파기함</translation>
    </message>
    <message>
        <source>%1, destroyed</source>
        <translation>%1, 파기함</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>인계함</translation>
    </message>
    <message>
        <source>%1, handed over</source>
        <translation>%1, 인계함</translation>
    </message>
    <message>
        <source>Legal hold</source>
        <translation>법적 보존</translation>
    </message>
    <message>
        <source>%1, kept under legal hold</source>
        <translation>%1, 법적 보존</translation>
    </message>
    <message>
        <source>Said once, under your name and on record.</source>
        <translation>본인 이름으로 한 번만 적으며 기록에 남습니다.</translation>
    </message>
</context>
<context>
    <name>ExportRegister</name>
    <message>
        <source>Show: %1</source>
        <translation>표시: %1</translation>
    </message>
    <message>
        <source>Register of exports</source>
        <translation>내보내기 대장</translation>
    </message>
    <message>
        <source>When</source>
        <translation>시각</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>사용자</translation>
    </message>
    <message>
        <source>What</source>
        <translation>종류</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>행 수</translation>
    </message>
    <message>
        <source>To where</source>
        <translation>내보낸 위치</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>해시값</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>처리 결과</translation>
    </message>
    <message>
        <source>Nothing was taken out of this store yet.</source>
        <translation>이 저장소에서 내보낸 파일이 아직 없습니다.</translation>
    </message>
    <message>
        <source>No file of this kind is on the register.</source>
        <translation>대장에 해당하는 파일이 없습니다.</translation>
    </message>
</context>
<context>
    <name>FactorDrop</name>
    <message>
        <source>Password</source>
        <translation>비밀번호</translation>
    </message>
    <message>
        <source>Do without it</source>
        <translation>사용 중지</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
</context>
<context>
    <name>FactorSetup</name>
    <message>
        <source>Code to be read by the second device; the same stands beside it in letters</source>
        <translation>두 번째 기기로 읽을 코드. 같은 내용이 옆에 글자로 있습니다</translation>
    </message>
    <message>
        <source>1. Let the authenticator app read this code, or type these letters into it (time-based, six digits):</source>
        <translation>1. 인증 앱으로 이 코드를 읽거나 이 글자를 앱에 입력하십시오(시간 기준, 여섯 자리):</translation>
    </message>
    <message>
        <source>Nobody else may see it. It is not shown again; a lost device means a reset by two people.</source>
        <translation>다른 사람이 보면 안 됩니다. 다시 보여 주지 않으며, 기기를 잃어버리면 두 사람이 재설정해야 합니다.</translation>
    </message>
    <message>
        <source>2. Type what the device shows now, and your password:</source>
        <translation>2. 지금 기기에 보이는 숫자와 비밀번호를 입력하십시오:</translation>
    </message>
    <message>
        <source>Six digits</source>
        <translation>여섯 자리 숫자</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>비밀번호</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>등록</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
</context>
<context>
    <name>FactsPane</name>
    <message>
        <source>Facts</source>
        <translation>기본 정보</translation>
    </message>
</context>
<context>
    <name>FindingForm</name>
    <message>
        <source>Choose a finding to see what it rests on and to say what you think of it.</source>
        <translation>이상 징후를 선택하면 근거를 보고 판단을 남길 수 있습니다.</translation>
    </message>
    <message>
        <source>Open its entries</source>
        <translation>해당 기록 열기</translation>
    </message>
    <message>
        <source>Reason, in a few words</source>
        <translation>짧은 사유</translation>
    </message>
    <message>
        <source>No names, numbers or anything else about patients: the reason is kept with the record, which outlives the data.</source>
        <translation>이름, 번호 등 환자에 관한 내용은 적지 마십시오. 사유는 활동 기록과 함께, 자료가 파기된 뒤에도 남습니다.</translation>
    </message>
    <message>
        <source>Explained</source>
        <translation>소명됨</translation>
    </message>
    <message>
        <source>To be followed up</source>
        <translation>추가 확인 필요</translation>
    </message>
</context>
<context>
    <name>FindingList</name>
    <message>
        <source>What is odd</source>
        <translation>이상 징후</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>사용자</translation>
    </message>
    <message>
        <source>When</source>
        <translation>시각</translation>
    </message>
    <message>
        <source>Judgement</source>
        <translation>판단</translation>
    </message>
    <message>
        <source>Nothing odd since the last review. It can be signed.</source>
        <translation>지난 점검 이후 이상 징후가 없습니다. 점검에 서명할 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>FormFiveBox</name>
    <message>
        <source>List of contacts, form 5</source>
        <translation>접촉자 명단, 서식 5</translation>
    </message>
    <message>
        <source>These stay out until their fields are filled in:</source>
        <translation>아래 접촉자는 칸을 채울 때까지 빠집니다.</translation>
    </message>
    <message>
        <source>Contacts that cannot go into the form</source>
        <translation>서식에 넣을 수 없는 접촉자</translation>
    </message>
    <message>
        <source>What the list is for</source>
        <translation>명단을 쓰는 목적</translation>
    </message>
    <message>
        <source>Names, phones and addresses go into the file whole. It comes on the register of exports, each person on record; resident numbers are left out.</source>
        <translation>이름, 전화번호, 주소가 가려지지 않은 채 파일에 들어갑니다. 내보내기 대장에 오르고 사람마다 기록이 남습니다. 주민등록번호는 넣지 않습니다.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>Save form 5</source>
        <translation>서식 5 저장</translation>
    </message>
    <message>
        <source>Where to save form 5</source>
        <translation>서식 5를 저장할 곳</translation>
    </message>
    <message>
        <source>Workbook (*.xlsx)</source>
        <translation>엑셀 통합 문서 (*.xlsx)</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
</context>
<context>
    <name>FormLine</name>
    <message>
        <source>Hide</source>
        <translation>가리기</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>원문 보기</translation>
    </message>
    <message>
        <source>Hide: %1</source>
        <translation>가리기: %1</translation>
    </message>
    <message>
        <source>Reveal: %1</source>
        <translation>원문 보기: %1</translation>
    </message>
    <message>
        <source>%1, masked; what is typed replaces it</source>
        <translation>%1, 가림 처리됨; 새로 입력하면 바뀝니다</translation>
    </message>
</context>
<context>
    <name>FoundingCodes</name>
    <message>
        <source>Where the list is written</source>
        <translation>목록을 저장할 곳</translation>
    </message>
    <message>
        <source>The store is there. Hand out the one-time codes</source>
        <translation>저장소가 만들어졌습니다. 일회용 코드를 나누어 주십시오</translation>
    </message>
    <message>
        <source>One-time codes</source>
        <translation>일회용 코드</translation>
    </message>
    <message>
        <source>Save a list to print</source>
        <translation>인쇄용 목록 저장</translation>
    </message>
    <message>
        <source>They are written down</source>
        <translation>적어 두었습니다</translation>
    </message>
    <message>
        <source>Each opens the store once, for the person it belongs to, who then chooses a password that nobody else knows. Codes are not kept and not shown again; when this window locks, they are gone. Give them on paper, not by mail. Whoever has logged in waits for the keys, which you give under People.</source>
        <translation>코드마다 받은 사람이 한 번만 로그인할 수 있으며, 이때 본인만 아는 비밀번호를 정합니다. 코드는 보관되지 않고 다시 표시되지 않으며, 이 창이 잠기면 사라집니다. 메일이 아니라 종이로 전하십시오. 로그인한 사람은 열쇠를 기다리며, 열쇠는 ‘사용자’ 화면에서 줍니다.</translation>
    </message>
</context>
<context>
    <name>FoundingPeople</name>
    <message>
        <source>Your duties</source>
        <translation>내 직무</translation>
    </message>
    <message>
        <source>Your duties: %1</source>
        <translation>내 직무: %1</translation>
    </message>
    <message>
        <source>First people</source>
        <translation>최초 사용자</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>사용자 이름</translation>
    </message>
    <message>
        <source>User name of person %1</source>
        <translation>%1번째 사람의 사용자 이름</translation>
    </message>
    <message>
        <source>Duties of person %1: %2</source>
        <translation>%1번째 사람의 직무: %2</translation>
    </message>
    <message>
        <source>Whole country</source>
        <translation>전국</translation>
    </message>
    <message>
        <source>Province of person %1; empty: whole country</source>
        <translation>%1번째 사람의 시도, 비우면 전국</translation>
    </message>
    <message>
        <source>Whole province</source>
        <translation>시도 전체</translation>
    </message>
    <message>
        <source>District of person %1; empty: whole province</source>
        <translation>%1번째 사람의 시군구, 비우면 시도 전체</translation>
    </message>
    <message>
        <source>Leave this person out</source>
        <translation>이 사람 빼기</translation>
    </message>
    <message>
        <source>Leave person %1 out</source>
        <translation>%1번째 사람 빼기</translation>
    </message>
    <message>
        <source>One more person</source>
        <translation>사람 추가</translation>
    </message>
    <message>
        <source>Two administrators are advised: a lost password is reset by two of them together, that of the last administrator by nobody.</source>
        <translation>관리자는 두 명을 권합니다. 잃어버린 비밀번호는 관리자 두 명이 함께 재설정하며, 마지막 관리자의 비밀번호는 아무도 재설정할 수 없습니다.</translation>
    </message>
</context>
<context>
    <name>FrameHeader</name>
    <message>
        <source>Progress of the engine</source>
        <translation>분석 진행</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Trace again</source>
        <translation>다시 분석</translation>
    </message>
    <message>
        <source>Search, engine and user</source>
        <translation>검색, 분석, 사용자</translation>
    </message>
    <message>
        <source>Search or command</source>
        <translation>검색 또는 명령</translation>
    </message>
    <message numerus="yes">
        <source>Locks in %n s</source>
        <translation>
            <numerusform>%n초 후 잠김</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Locks in %n min: open for %1 h</source>
        <translation>
            <numerusform>%n분 후 잠김: %1시간째 열려 있음</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GeneralSettings</name>
    <message>
        <source>Language</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>화면 테마</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>시스템과 같게</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>밝게</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>어둡게</translation>
    </message>
    <message>
        <source>Lock when idle for</source>
        <translation>자동 잠금</translation>
    </message>
    <message>
        <source>Minutes without input after which the store is locked</source>
        <translation>입력이 없을 때 저장소를 잠그기까지의 분</translation>
    </message>
    <message>
        <source>minutes without input</source>
        <translation>분 동안 입력이 없으면</translation>
    </message>
    <message>
        <source>These choices and the sizes of panes are remembered on this machine. Stores, cases and searches are not.</source>
        <translation>이 설정과 영역의 크기는 이 컴퓨터에 기억됩니다. 저장소, 환자, 검색어는 기억하지 않습니다.</translation>
    </message>
    <message>
        <source>Lock with the screen</source>
        <translation>화면 잠금 시 잠금</translation>
    </message>
    <message>
        <source>Yes, when this desktop announces it</source>
        <translation>예, 이 데스크톱이 화면 잠금을 알릴 때</translation>
    </message>
    <message>
        <source>Not offered by this desktop</source>
        <translation>이 데스크톱에서는 지원되지 않음</translation>
    </message>
    <message>
        <source>Lock before sleep</source>
        <translation>절전 전 잠금</translation>
    </message>
    <message>
        <source>Yes, the machine waits for it</source>
        <translation>예, 잠길 때까지 절전이 미뤄짐</translation>
    </message>
    <message>
        <source>Lock at the latest</source>
        <translation>최대 사용 시간</translation>
    </message>
    <message numerus="yes">
        <source>%n hours after unlocking</source>
        <translation>
            <numerusform>잠금 해제 후 %n시간</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandOverBox</name>
    <message>
        <source>In charge: %1</source>
        <translation>담당: %1</translation>
    </message>
    <message>
        <source>Nobody is in charge yet</source>
        <translation>아직 담당자가 없습니다</translation>
    </message>
    <message>
        <source>How the case went from hand to hand</source>
        <translation>인계 내역</translation>
    </message>
    <message>
        <source>Hand over to: %1</source>
        <translation>인계받을 사람: %1</translation>
    </message>
    <message>
        <source>What the next one must know</source>
        <translation>다음 담당자가 알아야 할 내용</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>인계</translation>
    </message>
    <message>
        <source>Hand over to…</source>
        <translation>인계받을 사람…</translation>
    </message>
</context>
<context>
    <name>Household</name>
    <message>
        <source>Register somebody</source>
        <translation>사람 등록</translation>
    </message>
    <message>
        <source>Take all back</source>
        <translation>모두 취소</translation>
    </message>
    <message>
        <source>Cases of the people you register here are not shown to you. Names and numbers are kept as digests only: nobody can read them again, not even you. Register everybody you live with; to correct something, take all back and register again. Both go on record.</source>
        <translation>여기 등록한 사람의 환자 정보는 이 계정에 표시되지 않습니다. 이름과 번호는 해시값으로만 보관되어 본인을 포함해 누구도 다시 읽을 수 없습니다. 함께 사는 사람을 모두 등록하고, 고치려면 모두 취소한 뒤 다시 등록하십시오. 등록과 취소는 모두 활동 기록에 남습니다.</translation>
    </message>
</context>
<context>
    <name>HouseholdForm</name>
    <message>
        <source>Yourself or somebody you live with: whatever of the three you know. Names are compared as names, so a namesake is kept from you, too.</source>
        <translation>본인이나 함께 사는 사람: 셋 가운데 아는 것만 입력하십시오. 이름은 이름끼리만 비교하므로 동명이인도 표시되지 않습니다.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>전화번호</translation>
    </message>
    <message>
        <source>Resident number</source>
        <translation>주민등록번호</translation>
    </message>
    <message>
        <source>Resident number, hidden while it is typed</source>
        <translation>주민등록번호, 입력 중 숨김</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>등록</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
</context>
<context>
    <name>ImportHistory</name>
    <message>
        <source>Imported so far %L1</source>
        <translation>지금까지 가져온 파일 %L1개</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>가져온 시각</translation>
    </message>
    <message>
        <source>File</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>양식</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>기간</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>중복</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>제외</translation>
    </message>
    <message>
        <source>Nothing was imported yet. Begin with the line list.</source>
        <translation>아직 가져온 자료가 없습니다. 환자 명단부터 시작하십시오.</translation>
    </message>
</context>
<context>
    <name>IntakeChanges</name>
    <message>
        <source>Cases changed</source>
        <translation>바뀐 환자</translation>
    </message>
    <message>
        <source>Case %1: %2</source>
        <translation>환자 %1: %2</translation>
    </message>
    <message>
        <source>No case was changed.</source>
        <translation>바뀐 환자가 없습니다.</translation>
    </message>
</context>
<context>
    <name>IntakeFiles</name>
    <message>
        <source>Files of this intake</source>
        <translation>가져올 파일</translation>
    </message>
    <message>
        <source>File</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>읽음</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>To store</source>
        <translation>저장 예정</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>중복</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>제외</translation>
    </message>
    <message>
        <source>What %1 is: %2</source>
        <translation>%1의 종류: %2</translation>
    </message>
    <message>
        <source>Map columns</source>
        <translation>열 연결</translation>
    </message>
    <message>
        <source>Map the columns of %1</source>
        <translation>%1의 열 연결</translation>
    </message>
    <message>
        <source>Take %1 off the list</source>
        <translation>목록에서 %1 빼기</translation>
    </message>
    <message>
        <source>Drop files here, or choose them</source>
        <translation>파일을 여기에 끌어다 놓거나 선택하십시오</translation>
    </message>
    <message>
        <source>Line lists, contact lists, base stations, cards, entry logs, GPS and interview routes, as CSV or XLSX. Several at once; tables of places go along. Nothing is stored before you say so.</source>
        <translation>환자 명단, 접촉자 명단, 기지국, 카드, 출입명부, GPS, 면담 동선을 CSV나 XLSX로 가져옵니다. 여러 파일을 한꺼번에, 장소 표도 함께 넣을 수 있습니다. 저장을 누르기 전에는 아무것도 저장되지 않습니다.</translation>
    </message>
</context>
<context>
    <name>IntakeHead</name>
    <message>
        <source>Intake</source>
        <translation>자료 가져오기</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>파일 선택</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>버리기</translation>
    </message>
    <message>
        <source>Read files</source>
        <translation>파일 읽기</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>저장</translation>
    </message>
</context>
<context>
    <name>IntakeMapping</name>
    <message>
        <source>Columns of %1</source>
        <translation>%1의 열</translation>
    </message>
    <message>
        <source>Kind of file: %1</source>
        <translation>파일 종류: %1</translation>
    </message>
    <message>
        <source>Dates as in profile</source>
        <translation>날짜: 양식대로</translation>
    </message>
    <message>
        <source>Dates 2020-03-12</source>
        <translation>날짜: 2020-03-12</translation>
    </message>
    <message>
        <source>Dates 12/3/2020, day first</source>
        <translation>날짜: 12/3/2020 (일/월)</translation>
    </message>
    <message>
        <source>Dates 3/12/2020, month first</source>
        <translation>날짜: 3/12/2020 (월/일)</translation>
    </message>
    <message>
        <source>First row is the header</source>
        <translation>첫 행이 머리글</translation>
    </message>
    <message>
        <source>Fields and their columns</source>
        <translation>항목과 해당 열</translation>
    </message>
    <message>
        <source>%1 (needed)</source>
        <translation>%1 (필수)</translation>
    </message>
    <message>
        <source>Column of %1: %2</source>
        <translation>%1의 열: %2</translation>
    </message>
    <message>
        <source>Name of the new profile</source>
        <translation>새 양식의 이름</translation>
    </message>
    <message>
        <source>Keep this mapping</source>
        <translation>이 연결 저장</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>뒤로</translation>
    </message>
    <message>
        <source>Kept in this store, and offered again for the same header.</source>
        <translation>이 저장소에 보관되며 같은 머리글에 다시 쓰입니다.</translation>
    </message>
    <message>
        <source>Give every needed field a column.</source>
        <translation>필수 항목마다 열을 정하십시오.</translation>
    </message>
</context>
<context>
    <name>IntakePage</name>
    <message>
        <source>Files to import</source>
        <translation>가져올 파일</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt *.plt *.xlsx)</source>
        <translation>표 (*.csv *.tsv *.txt *.plt *.xlsx)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>모든 파일 (*)</translation>
    </message>
    <message>
        <source>Where to save the rejected rows</source>
        <translation>제외된 행을 저장할 곳</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
</context>
<context>
    <name>IntakeSummary</name>
    <message>
        <source>Read</source>
        <translation>읽음</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>To store</source>
        <translation>저장 예정</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>중복</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>제외</translation>
    </message>
    <message>
        <source>Quarantined</source>
        <translation>보류</translation>
    </message>
    <message>
        <source>Counts of this intake</source>
        <translation>이번에 가져온 건수</translation>
    </message>
    <message>
        <source>No dates in these files</source>
        <translation>날짜가 없는 파일입니다</translation>
    </message>
    <message>
        <source>Rows over time, %1</source>
        <translation>시간에 따른 건수, %1</translation>
    </message>
    <message>
        <source>Map of the places in these files</source>
        <translation>파일에 있는 장소 지도</translation>
    </message>
    <message>
        <source>Cases changed %L1</source>
        <translation>바뀐 환자 %L1명</translation>
    </message>
</context>
<context>
    <name>InterviewBar</name>
    <message>
        <source>Visits</source>
        <translation>방문</translation>
    </message>
    <message>
        <source>Questions %1</source>
        <translation>질문 %1</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>질문</translation>
    </message>
    <message>
        <source>Back to the route</source>
        <translation>동선으로 돌아가기</translation>
    </message>
    <message>
        <source>Paste a route</source>
        <translation>동선 붙여넣기</translation>
    </message>
    <message>
        <source>Read what was told into visits (Ctrl+Shift+V)</source>
        <translation>진술한 내용을 읽어 방문으로 만듭니다 (Ctrl+Shift+V)</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>제거</translation>
    </message>
    <message>
        <source>Remove the visit</source>
        <translation>방문 제거</translation>
    </message>
    <message>
        <source>Add visit</source>
        <translation>방문 추가</translation>
    </message>
    <message>
        <source>After the last one, or in the brushed time (Ctrl+Shift+N)</source>
        <translation>마지막 방문 다음, 또는 선택한 시간에 추가합니다 (Ctrl+Shift+N)</translation>
    </message>
</context>
<context>
    <name>InterviewPane</name>
    <message>
        <source>Interview: %1</source>
        <translation>면담: %1</translation>
    </message>
    <message>
        <source>No interview yet</source>
        <translation>면담 기록 없음</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>상세</translation>
    </message>
    <message>
        <source>When, how and by whom the interview was held, and notes</source>
        <translation>면담 일시, 방법, 역학조사관, 메모</translation>
    </message>
    <message>
        <source>New interview</source>
        <translation>새 면담</translation>
    </message>
    <message>
        <source>Interview</source>
        <translation>면담</translation>
    </message>
    <message>
        <source>Remove the interview</source>
        <translation>면담 제거</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>방문</translation>
    </message>
    <message>
        <source>Visits without an interview on record</source>
        <translation>면담 기록 없이 들어온 방문</translation>
    </message>
    <message>
        <source>Only while no visit was told and no question answered in it</source>
        <translation>진술된 방문도 답변한 질문도 없을 때만 제거됩니다</translation>
    </message>
</context>
<context>
    <name>LicenceListModel</name>
    <message>
        <source>window, map, translations</source>
        <translation>창, 지도, 번역</translation>
    </message>
    <message>
        <source>encrypted store</source>
        <translation>암호화 저장소</translation>
    </message>
    <message>
        <source>cipher of the store</source>
        <translation>저장소 암호</translation>
    </message>
    <message>
        <source>passwords, keys and signatures</source>
        <translation>비밀번호, 열쇠, 서명</translation>
    </message>
    <message>
        <source>compression of imported files</source>
        <translation>가져온 파일 압축</translation>
    </message>
    <message>
        <source>workbooks</source>
        <translation>엑셀 통합 문서</translation>
    </message>
    <message>
        <source>profiles, policies, distributions</source>
        <translation>양식, 지침, 분포</translation>
    </message>
    <message>
        <source>confinement of the file parser</source>
        <translation>파일 해석기 격리</translation>
    </message>
    <message>
        <source>base map</source>
        <translation>바탕 지도</translation>
    </message>
    <message>
        <source>Korean text</source>
        <translation>한글 글꼴</translation>
    </message>
</context>
<context>
    <name>MakeCaseLine</name>
    <message>
        <source>Make a case of this person</source>
        <translation>이 사람을 환자로 등록</translation>
    </message>
    <message>
        <source>The contact stays, with a link from this case to the new one</source>
        <translation>접촉자는 그대로 남고, 이 환자와 새 환자가 연결됩니다</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>환자 번호</translation>
    </message>
    <message>
        <source>Make a case</source>
        <translation>환자로 등록</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
</context>
<context>
    <name>MapHoverCard</name>
    <message numerus="yes">
        <source>%n more here: click again for the next</source>
        <translation>
            <numerusform>여기에 %n개 더 있음: 다시 클릭하면 다음 항목</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MapLayersPanel</name>
    <message>
        <source>Layers of the map</source>
        <translation>지도 레이어</translation>
    </message>
</context>
<context>
    <name>MapLegendBox</name>
    <message>
        <source>Legend</source>
        <translation>범례</translation>
    </message>
</context>
<context>
    <name>MapPane</name>
    <message>
        <source>Map of the whereabouts</source>
        <translation>동선 지도</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG 이미지 (*.png)</translation>
    </message>
</context>
<context>
    <name>MapPickHint</name>
    <message>
        <source>Click where the visit was. Esc ends.</source>
        <translation>방문한 곳을 누르십시오. Esc로 그만둡니다.</translation>
    </message>
</context>
<context>
    <name>MapScale</name>
    <message>
        <source>Scale: %1</source>
        <translation>축척: %1</translation>
    </message>
</context>
<context>
    <name>MapSearchField</name>
    <message>
        <source>Go to place or coordinates</source>
        <translation>장소 또는 좌표로 이동</translation>
    </message>
    <message>
        <source>No such place on this map</source>
        <translation>이 지도에 없는 장소입니다</translation>
    </message>
</context>
<context>
    <name>MapSettingsForm</name>
    <message>
        <source>Folder with map tiles (z/x/y.png)</source>
        <translation>지도 타일 폴더 (z/x/y.png)</translation>
    </message>
    <message>
        <source>Boundary files (GeoJSON, TopoJSON)</source>
        <translation>경계 파일 (GeoJSON, TopoJSON)</translation>
    </message>
    <message>
        <source>Boundaries (*.geojson *.json *.topojson)</source>
        <translation>경계 (*.geojson *.json *.topojson)</translation>
    </message>
    <message>
        <source>Tiles from a folder</source>
        <translation>폴더의 타일</translation>
    </message>
    <message>
        <source>Folder with z/x/y.png; empty: none</source>
        <translation>z/x/y.png 폴더, 비우면 사용 안 함</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>선택</translation>
    </message>
    <message>
        <source>Choose the folder with tiles</source>
        <translation>타일 폴더 선택</translation>
    </message>
    <message>
        <source>Tiles from a server</source>
        <translation>서버의 타일</translation>
    </message>
    <message>
        <source>https:// address of your own tile server; empty: none</source>
        <translation>기관 타일 서버의 https:// 주소, 비우면 사용 안 함</translation>
    </message>
    <message>
        <source>Address of the tile server</source>
        <translation>타일 서버 주소</translation>
    </message>
    <message>
        <source>A tile server learns which places are looked at. Use one of your own network only. With both empty nothing is fetched from anywhere.</source>
        <translation>타일 서버는 어느 장소를 보고 있는지 알게 됩니다. 기관 내부망의 서버만 사용하십시오. 둘 다 비워 두면 어디에서도 아무것도 받지 않습니다.</translation>
    </message>
    <message>
        <source>Shown as their source</source>
        <translation>출처 표시</translation>
    </message>
    <message>
        <source>What the owner of the tiles asks to be shown</source>
        <translation>타일 제공자가 요구하는 출처 문구</translation>
    </message>
    <message>
        <source>Boundary files</source>
        <translation>경계 파일</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>제거</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 제거</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>파일 추가</translation>
    </message>
    <message>
        <source>Add boundary files</source>
        <translation>경계 파일 추가</translation>
    </message>
</context>
<context>
    <name>MapStatus</name>
    <message>
        <source>Reading boundaries...</source>
        <translation>경계 파일을 읽는 중...</translation>
    </message>
</context>
<context>
    <name>MapToolbar</name>
    <message>
        <source>Layers</source>
        <translation>레이어</translation>
    </message>
    <message>
        <source>Choose what the map shows (L)</source>
        <translation>지도에 표시할 항목 선택 (L)</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>범례</translation>
    </message>
    <message>
        <source>Explain the signs</source>
        <translation>기호 설명</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>거리 재기</translation>
    </message>
    <message>
        <source>Measure a way: click its points, Esc ends (M)</source>
        <translation>경로 거리 재기: 지점을 클릭, Esc로 끝내기 (M)</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>이미지 저장</translation>
    </message>
    <message>
        <source>Save the map as a picture</source>
        <translation>지도를 이미지로 저장</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>맞춤</translation>
    </message>
    <message>
        <source>Show the whole case (Home)</source>
        <translation>환자 동선 전체 보기 (Home)</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>축소</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>확대</translation>
    </message>
</context>
<context>
    <name>NavigationRail</name>
    <message>
        <source>Lock</source>
        <translation>잠그기</translation>
    </message>
    <message>
        <source>Intake</source>
        <translation>자료 가져오기</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>화면</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>환자</translation>
    </message>
    <message>
        <source>Clusters</source>
        <translation>집단 발생</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>People</source>
        <translation>사용자</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>활동 기록</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>내 계정</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>보존·파기</translation>
    </message>
</context>
<context>
    <name>NewCaseLine</name>
    <message>
        <source>New case</source>
        <translation>새 환자</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>환자 번호</translation>
    </message>
    <message>
        <source>Disease</source>
        <translation>질병</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>등록</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
</context>
<context>
    <name>NewStoreForm</name>
    <message>
        <source>Folder in which the store is made</source>
        <translation>저장소를 만들 폴더</translation>
    </message>
    <message>
        <source>Create a store</source>
        <translation>저장소 만들기</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>폴더</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>선택</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>폴더 선택</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Short, without names of persons or places</source>
        <translation>짧게, 사람이나 장소 이름 없이</translation>
    </message>
    <message>
        <source>Name of the store</source>
        <translation>저장소 이름</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>사용자 이름</translation>
    </message>
    <message>
        <source>Create and open</source>
        <translation>만들고 열기</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>뒤로</translation>
    </message>
    <message>
        <source>Creating the store</source>
        <translation>저장소를 만드는 중</translation>
    </message>
    <message>
        <source>You own the store and hold its keys; you can invite others under People. Nobody can recover the password of a store with one person: not this program, not its makers. Keep it where your office keeps such things.</source>
        <translation>저장소의 소유자로서 모든 열쇠를 가집니다. ‘사용자’ 화면에서 다른 사람을 초대할 수 있습니다. 한 사람뿐인 저장소의 비밀번호는 이 프로그램도 만든 사람도 되찾아 줄 수 없습니다. 기관의 보관 방식에 따라 보관하십시오.</translation>
    </message>
    <message>
        <source>Your user name</source>
        <translation>내 사용자 이름</translation>
    </message>
    <message>
        <source>Who works in it</source>
        <translation>사용하는 사람</translation>
    </message>
    <message>
        <source>I alone</source>
        <translation>나 혼자</translation>
    </message>
    <message>
        <source>Several people</source>
        <translation>여러 사람</translation>
    </message>
</context>
<context>
    <name>OneTimeCode</name>
    <message>
        <source>One-time code for %1</source>
        <translation>%1의 일회용 코드</translation>
    </message>
    <message>
        <source>It opens nothing before a second person has signed the order below. </source>
        <translation>두 번째 사람이 아래 지시에 서명하기 전에는 쓸 수 없습니다. </translation>
    </message>
    <message>
        <source>Write it down or read it out now: it is not kept and not shown again. It is typed as the password the first time; then the person chooses a password that nobody else knows.</source>
        <translation>지금 적거나 불러 주십시오. 보관하지 않으며 다시 보여 주지 않습니다. 처음에 비밀번호 칸에 입력하면, 본인만 아는 비밀번호를 정하게 됩니다.</translation>
    </message>
    <message>
        <source>It is written down</source>
        <translation>적어 두었습니다</translation>
    </message>
</context>
<context>
    <name>PasswordAgain</name>
    <message>
        <source>Your password once more: this goes on record under your name.</source>
        <translation>비밀번호를 한 번 더 입력하십시오. 이 일은 본인 이름으로 기록됩니다.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>비밀번호</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
</context>
<context>
    <name>PasswordChange</name>
    <message>
        <source>Present password</source>
        <translation>지금 비밀번호</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>변경</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>새 비밀번호</translation>
    </message>
</context>
<context>
    <name>PasswordChoice</name>
    <message>
        <source>Password</source>
        <translation>비밀번호</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>다시 한 번</translation>
    </message>
    <message>
        <source>Password once more</source>
        <translation>비밀번호 다시 한 번</translation>
    </message>
</context>
<context>
    <name>PasswordField</name>
    <message>
        <source>Caps Lock is on</source>
        <translation>Caps Lock이 켜져 있음</translation>
    </message>
</context>
<context>
    <name>PeopleHead</name>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Duties</source>
        <translation>직무</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>관할</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>People</source>
        <translation>사용자</translation>
    </message>
    <message>
        <source>Invite a person</source>
        <translation>사용자 초대</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>사용자 목록</translation>
    </message>
    <message>
        <source>Choose a person: their keys, and what you can do, are shown here.</source>
        <translation>사용자를 선택하면 가진 열쇠와 할 수 있는 일이 여기에 표시됩니다.</translation>
    </message>
</context>
<context>
    <name>PersonForm</name>
    <message>
        <source>Invite a person</source>
        <translation>사용자 초대</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>사용자 이름</translation>
    </message>
    <message>
        <source>Duties: %1</source>
        <translation>직무: %1</translation>
    </message>
    <message>
        <source>Province; empty: whole country</source>
        <translation>시도, 비우면 전국</translation>
    </message>
    <message>
        <source>District; empty: whole province</source>
        <translation>시군구, 비우면 시도 전체</translation>
    </message>
    <message>
        <source>An administrator takes the signature of a second person. All others can log in with their one-time code at once; the keys come from somebody who holds them.</source>
        <translation>관리자 초대에는 두 번째 사람의 서명이 필요합니다. 다른 사람은 일회용 코드로 바로 로그인할 수 있으며, 열쇠는 이미 가진 사람이 줍니다.</translation>
    </message>
    <message>
        <source>Other duties or a larger area take the keys back until somebody who holds them gives them anew.</source>
        <translation>직무가 바뀌거나 관할이 넓어지면 열쇠가 회수되며, 열쇠를 가진 사람이 다시 주어야 합니다.</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>초대</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>변경</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
</context>
<context>
    <name>PersonPane</name>
    <message>
        <source>Holds the keys of: %1</source>
        <translation>가진 열쇠: %1</translation>
    </message>
    <message>
        <source>Holds no key of the data</source>
        <translation>자료의 열쇠를 가지고 있지 않음</translation>
    </message>
    <message>
        <source>Give the keys</source>
        <translation>열쇠 주기</translation>
    </message>
    <message>
        <source>Allow log-in again</source>
        <translation>로그인 다시 허용</translation>
    </message>
    <message>
        <source>Change duties or area</source>
        <translation>직무 또는 관할 변경</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>정지 해제</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>정지</translation>
    </message>
    <message>
        <source>Reset a lost password</source>
        <translation>잃어버린 비밀번호 재설정</translation>
    </message>
    <message>
        <source>Close for good: press again</source>
        <translation>영구 해지: 다시 누르십시오</translation>
    </message>
    <message>
        <source>Close the account</source>
        <translation>계정 해지</translation>
    </message>
</context>
<context>
    <name>PersonToken</name>
    <message>
        <source>copied</source>
        <translation>복사됨</translation>
    </message>
    <message>
        <source>Copy the token of this person: a privacy officer asks by it who looked</source>
        <translation>이 인물의 식별 문자 복사: 개인정보 보호 담당자가 열람자를 조회할 때 씁니다</translation>
    </message>
    <message>
        <source>Token of this person: %1; press to copy</source>
        <translation>이 인물의 식별 문자: %1, 누르면 복사</translation>
    </message>
</context>
<context>
    <name>PlaceField</name>
    <message>
        <source>Known places are offered while you type: arrow down and Return take one</source>
        <translation>입력하는 동안 알려진 장소가 제시됩니다. 아래 화살표와 Enter로 고릅니다</translation>
    </message>
    <message>
        <source>New name: kept as typed, to be placed later</source>
        <translation>새 이름: 입력한 대로 두고 위치는 나중에 지정합니다</translation>
    </message>
</context>
<context>
    <name>PlaceResults</name>
    <message>
        <source>Places</source>
        <translation>장소</translation>
    </message>
</context>
<context>
    <name>PolicyRow</name>
    <message>
        <source>in force</source>
        <translation>적용 중</translation>
    </message>
    <message>
        <source>%1, in force since %2</source>
        <translation>%1, %2부터 시행</translation>
    </message>
</context>
<context>
    <name>PolicySettings</name>
    <message>
        <source>In force: %1. It follows from the cases and their dates.</source>
        <translation>적용 중: %1. 환자와 그 날짜에 따라 정해졌습니다.</translation>
    </message>
    <message>
        <source>In force: %1. It was chosen here for this store.</source>
        <translation>적용 중: %1. 이 저장소에 대해 여기에서 선택했습니다.</translation>
    </message>
    <message>
        <source>A choice is kept in the store and in its audit; the engine then runs again.</source>
        <translation>선택은 저장소와 감사 기록에 남으며, 이어서 분석이 다시 실행됩니다.</translation>
    </message>
    <message>
        <source>Policy packs</source>
        <translation>지침 묶음</translation>
    </message>
    <message>
        <source>Trace by %1</source>
        <translation>%1(으)로 분석</translation>
    </message>
    <message>
        <source>Follow the cases again</source>
        <translation>다시 환자에 따라 정하기</translation>
    </message>
    <message>
        <source>Numbers of the policy</source>
        <translation>지침의 수치</translation>
    </message>
</context>
<context>
    <name>PositionField</name>
    <message>
        <source>Click the map</source>
        <translation>지도를 누르십시오</translation>
    </message>
    <message>
        <source>Pick on map</source>
        <translation>지도에서 선택</translation>
    </message>
    <message>
        <source>The next click on the map is where the visit was; Esc ends</source>
        <translation>다음에 지도를 누른 곳이 방문 위치가 됩니다. Esc로 그만둡니다</translation>
    </message>
</context>
<context>
    <name>QuestionHead</name>
    <message>
        <source>not in the facts yet</source>
        <translation>기본 정보에 아직 없음</translation>
    </message>
    <message>
        <source>Approximate</source>
        <translation>대략</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>답변 거부</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>모름</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>제거</translation>
    </message>
</context>
<context>
    <name>QuestionLine</name>
    <message>
        <source>not known</source>
        <translation>모름</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>답변 거부</translation>
    </message>
    <message>
        <source>approximate</source>
        <translation>대략</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>모름</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>답변 거부</translation>
    </message>
</context>
<context>
    <name>QuestionList</name>
    <message>
        <source>What to ask</source>
        <translation>물어볼 내용</translation>
    </message>
    <message>
        <source>Nothing to ask: what was told and what was recorded fit each other.</source>
        <translation>남은 질문이 없습니다. 진술과 자료가 서로 맞습니다.</translation>
    </message>
</context>
<context>
    <name>QuestionRow</name>
    <message>
        <source>Does not fit</source>
        <translation>맞지 않음</translation>
    </message>
    <message>
        <source>Ask next</source>
        <translation>다음 질문</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>처리됨</translation>
    </message>
    <message>
        <source>Open again: %1</source>
        <translation>다시 열기: %1</translation>
    </message>
    <message>
        <source>Tick off: %1</source>
        <translation>처리 표시: %1</translation>
    </message>
</context>
<context>
    <name>QuestionnairePane</name>
    <message numerus="yes">
        <source>Somebody else stored other answers to %n question(s). Everything else was saved.</source>
        <translation>
            <numerusform>질문 %n개에 다른 사람이 다른 답변을 저장했습니다. 나머지는 모두 저장되었습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>비교</translation>
    </message>
    <message>
        <source>Return: next open · F2: not known · F3: approximate · Ctrl+Return: another</source>
        <translation>Return: 다음 미답변 질문 · F2: 모름 · F3: 대략 · Ctrl+Return: 하나 더 추가</translation>
    </message>
</context>
<context>
    <name>RecordList</name>
    <message>
        <source>Activity record</source>
        <translation>활동 기록</translation>
    </message>
    <message>
        <source>When</source>
        <translation>시각</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>사용자</translation>
    </message>
    <message>
        <source>What</source>
        <translation>내용</translation>
    </message>
    <message>
        <source>About</source>
        <translation>대상</translation>
    </message>
    <message>
        <source>From where</source>
        <translation>접속 기기</translation>
    </message>
    <message>
        <source>Nothing of this kind is on record.</source>
        <translation>해당하는 기록이 없습니다.</translation>
    </message>
</context>
<context>
    <name>RecordPane</name>
    <message>
        <source>What: %1</source>
        <translation>내용: %1</translation>
    </message>
    <message>
        <source>Who: %1</source>
        <translation>사용자: %1</translation>
    </message>
    <message>
        <source>Only %1; press to see all</source>
        <translation>%1만 표시 중, 누르면 전체 표시</translation>
    </message>
    <message>
        <source>Your own account only</source>
        <translation>본인 계정만</translation>
    </message>
</context>
<context>
    <name>RecordTabs</name>
    <message>
        <source>Record</source>
        <translation>기록</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>점검</translation>
    </message>
    <message>
        <source>Who looked</source>
        <translation>열람자 조회</translation>
    </message>
    <message>
        <source>%1, %2 to judge</source>
        <translation>%1, 판단할 것 %2건</translation>
    </message>
</context>
<context>
    <name>RecordsPage</name>
    <message>
        <source>Where the record is written</source>
        <translation>기록을 저장할 곳</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>내보내기</translation>
    </message>
    <message>
        <source>Sign the review</source>
        <translation>점검 서명</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>활동 기록</translation>
    </message>
</context>
<context>
    <name>RecoveryPaperBox</name>
    <message>
        <source>Write all of it down by hand, now: it is kept nowhere and not shown again. Then type the last line from your paper.</source>
        <translation>지금 손으로 모두 적으십시오. 어디에도 저장되지 않으며 다시 표시되지 않습니다. 그런 다음 적은 용지를 보고 마지막 줄을 입력하십시오.</translation>
    </message>
    <message>
        <source>Last line of the paper</source>
        <translation>용지의 마지막 줄</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>서명</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
</context>
<context>
    <name>RejectList</name>
    <message>
        <source>Rejected rows</source>
        <translation>제외된 행</translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <translation>%L2건 중 %L1건</translation>
    </message>
    <message>
        <source>Read %L1 corrected again</source>
        <translation>고친 %L1행 다시 읽기</translation>
    </message>
    <message>
        <source>Find file, reason, value</source>
        <translation>파일, 사유, 값 찾기</translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation>CSV로 저장</translation>
    </message>
    <message>
        <source>File</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>행</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>항목</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>사유</translation>
    </message>
    <message>
        <source>What stood there</source>
        <translation>적혀 있던 값</translation>
    </message>
    <message>
        <source>Correct %1 of line %2, %3</source>
        <translation>%2행의 %1 고치기, %3</translation>
    </message>
    <message>
        <source>Every row was understood.</source>
        <translation>모든 행을 읽었습니다.</translation>
    </message>
    <message>
        <source>No row matches. Shorten the search.</source>
        <translation>맞는 행이 없습니다. 검색어를 줄이십시오.</translation>
    </message>
</context>
<context>
    <name>RestoreForm</name>
    <message>
        <source>Backup to restore</source>
        <translation>복원할 백업</translation>
    </message>
    <message>
        <source>Folder in which the store is made</source>
        <translation>저장소를 만들 폴더</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>백업 복원</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>백업</translation>
    </message>
    <message>
        <source>File of the backup</source>
        <translation>백업 파일</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>선택</translation>
    </message>
    <message>
        <source>Choose the backup</source>
        <translation>백업 선택</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>폴더</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>폴더 선택</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Short, without names of persons or places</source>
        <translation>짧게, 사람이나 장소 이름 없이</translation>
    </message>
    <message>
        <source>Name of the store</source>
        <translation>저장소 이름</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>복원</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>뒤로</translation>
    </message>
    <message>
        <source>Everybody logs in with the password of the day of the backup.</source>
        <translation>모든 사용자는 백업 당시의 비밀번호로 로그인합니다.</translation>
    </message>
    <message>
        <source>Paper 1</source>
        <translation>용지 1</translation>
    </message>
    <message>
        <source>Signs of recovery paper 1</source>
        <translation>복구 용지 1의 글자</translation>
    </message>
    <message>
        <source>Paper 2</source>
        <translation>용지 2</translation>
    </message>
    <message>
        <source>Signs of recovery paper 2</source>
        <translation>복구 용지 2의 글자</translation>
    </message>
</context>
<context>
    <name>RetentionData</name>
    <message>
        <source>Orders and certificates</source>
        <translation>지시와 확인서</translation>
    </message>
    <message>
        <source>Nothing was ordered to be destroyed yet.</source>
        <translation>아직 파기 지시가 없습니다.</translation>
    </message>
</context>
<context>
    <name>RetentionList</name>
    <message>
        <source>How long data are kept</source>
        <translation>자료 보존 기간</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>자료</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>수량</translation>
    </message>
    <message>
        <source>May be kept</source>
        <translation>보존 기간</translation>
    </message>
    <message>
        <source>First import</source>
        <translation>처음 가져온 날</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>기한</translation>
    </message>
    <message>
        <source>Too long</source>
        <translation>기한 지남</translation>
    </message>
    <message>
        <source>%1 kept too long</source>
        <translation>%1 기한 지남</translation>
    </message>
</context>
<context>
    <name>RetentionPage</name>
    <message>
        <source>Where the certificate is written</source>
        <translation>확인서를 저장할 곳</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>환자 번호</translation>
    </message>
    <message>
        <source>Number of the case whose person's data are to be destroyed</source>
        <translation>자료를 파기할 사람의 환자 번호</translation>
    </message>
    <message>
        <source>Plan: one person</source>
        <translation>계획: 한 사람</translation>
    </message>
    <message>
        <source>Plan: what is kept too long</source>
        <translation>계획: 기한 지난 것</translation>
    </message>
    <message>
        <source>Plan: the end of the response</source>
        <translation>계획: 대응 종료</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>자료</translation>
    </message>
    <message>
        <source>Files taken out (%L1 open)</source>
        <translation>내보낸 파일 (미처리 %L1건)</translation>
    </message>
    <message>
        <source>Files taken out</source>
        <translation>내보낸 파일</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>보존·파기</translation>
    </message>
</context>
<context>
    <name>RevealBox</name>
    <message>
        <source>%1: shown whole for what?</source>
        <translation>%1: 원문을 보는 목적은?</translation>
    </message>
    <message>
        <source>Goes on record with your name before it is shown, for 30 seconds.</source>
        <translation>표시하기 전에 본인 이름으로 기록되며, 30초 동안 표시됩니다.</translation>
    </message>
    <message>
        <source>For something else</source>
        <translation>그 밖의 목적</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>원문 보기</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
</context>
<context>
    <name>RevealPassword</name>
    <message>
        <source>Your password once more; then for five minutes it is not asked for again.</source>
        <translation>비밀번호를 한 번 더 입력하십시오. 그 뒤 5분 동안은 다시 묻지 않습니다.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>비밀번호</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>원문 보기</translation>
    </message>
</context>
<context>
    <name>ReviewPane</name>
    <message>
        <source>What each account did</source>
        <translation>사용자별 활동</translation>
    </message>
    <message>
        <source>Past reviews</source>
        <translation>지난 점검</translation>
    </message>
    <message>
        <source>No review was signed yet.</source>
        <translation>서명된 점검이 아직 없습니다.</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>General</source>
        <translation>일반</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>지도</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>지침</translation>
    </message>
    <message>
        <source>About</source>
        <translation>정보</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>백업</translation>
    </message>
</context>
<context>
    <name>SortHead</name>
    <message>
        <source>sorted descending</source>
        <translation>내림차순 정렬</translation>
    </message>
    <message>
        <source>sorted ascending</source>
        <translation>오름차순 정렬</translation>
    </message>
</context>
<context>
    <name>SourceList</name>
    <message>
        <source>Sources</source>
        <translation>감염원</translation>
    </message>
    <message>
        <source>Double click opens this case</source>
        <translation>두 번 누르면 이 환자를 엽니다</translation>
    </message>
    <message>
        <source>Case %1</source>
        <translation>환자 %1</translation>
    </message>
    <message>
        <source>named in a list</source>
        <translation>명단에 기재</translation>
    </message>
</context>
<context>
    <name>StayDetails</name>
    <message>
        <source>Details of the stay</source>
        <translation>체류 상세</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Confirm as a visit</source>
        <translation>방문으로 확정</translation>
    </message>
    <message>
        <source>Puts it into the interview, to be changed there</source>
        <translation>면담에 넣습니다. 거기서 고칠 수 있습니다</translation>
    </message>
</context>
<context>
    <name>StayList</name>
    <message>
        <source>Whereabouts</source>
        <translation>동선</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>날짜</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>장소</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>도착</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>출발</translation>
    </message>
    <message>
        <source>Certain</source>
        <translation>확실</translation>
    </message>
    <message>
        <source>Possible</source>
        <translation>가능</translation>
    </message>
    <message>
        <source>Nothing in this time or search.</source>
        <translation>이 기간이나 검색에 맞는 것이 없습니다.</translation>
    </message>
    <message>
        <source>No whereabouts yet: enter visits under Interview, or import records.</source>
        <translation>아직 동선이 없습니다. 면담에서 방문을 입력하거나 자료를 가져오십시오.</translation>
    </message>
</context>
<context>
    <name>TaskList</name>
    <message>
        <source>What is to be done</source>
        <translation>할 일 목록</translation>
    </message>
</context>
<context>
    <name>TaskPane</name>
    <message>
        <source>To do</source>
        <translation>할 일</translation>
    </message>
    <message>
        <source>Say what is to be done, then Return</source>
        <translation>할 일을 적고 Enter 키</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>할 일</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>제거</translation>
    </message>
    <message>
        <source>Delete in the list: it was entered by mistake</source>
        <translation>목록에서 Delete: 잘못 입력한 경우</translation>
    </message>
    <message>
        <source>Remove the task</source>
        <translation>할 일 제거</translation>
    </message>
</context>
<context>
    <name>TaskRow</name>
    <message>
        <source>Open again: %1</source>
        <translation>다시 열기: %1</translation>
    </message>
    <message>
        <source>Tick off: %1</source>
        <translation>처리 표시: %1</translation>
    </message>
</context>
<context>
    <name>TimelineBar</name>
    <message>
        <source>Pause</source>
        <translation>멈춤</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>재생</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>느리게</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>빠르게</translation>
    </message>
    <message>
        <source>Skip empty nights</source>
        <translation>기록 없는 밤 건너뛰기</translation>
    </message>
    <message>
        <source>only %1</source>
        <translation>%1만</translation>
    </message>
    <message>
        <source>drag on the days to choose a time</source>
        <translation>날짜를 끌어 기간 선택</translation>
    </message>
    <message>
        <source>Show all times</source>
        <translation>전체 시간 보기</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>맞춤</translation>
    </message>
</context>
<context>
    <name>TimelinePane</name>
    <message>
        <source>Timeline of the whereabouts</source>
        <translation>동선 타임라인</translation>
    </message>
    <message>
        <source>No dates yet. Enter the day of onset, of the sample or of the report, or a first visit; the days appear here.</source>
        <translation>아직 날짜가 없습니다. 증상 발현일, 검체 채취일, 신고일 또는 첫 방문을 입력하면 여기에 날짜가 나타납니다.</translation>
    </message>
</context>
<context>
    <name>ToldRoutePane</name>
    <message>
        <source>Told route</source>
        <translation>진술한 동선</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>버리기</translation>
    </message>
    <message>
        <source>Gives up what is left of the text</source>
        <translation>남은 글을 버립니다</translation>
    </message>
    <message>
        <source>Back to the visits</source>
        <translation>방문 목록으로</translation>
    </message>
    <message>
        <source>The text is kept until it is entered or the store is locked (Esc)</source>
        <translation>글은 입력하거나 저장소를 잠글 때까지 남아 있습니다 (Esc)</translation>
    </message>
    <message>
        <source>Next not read</source>
        <translation>다음 못 읽은 곳</translation>
    </message>
    <message>
        <source>Goes on to the next part that was not read (F8)</source>
        <translation>읽지 못한 다음 부분으로 갑니다 (F8)</translation>
    </message>
    <message>
        <source>Keep the text in the notes</source>
        <translation>글을 메모에 남기기</translation>
    </message>
    <message>
        <source>In the notes of the interview, with what no visit takes up</source>
        <translation>면담 메모에, 방문에 담기지 않는 내용까지 함께 남깁니다</translation>
    </message>
    <message>
        <source>Accept all</source>
        <translation>모두 확인</translation>
    </message>
</context>
<context>
    <name>ToldRouteText</name>
    <message>
        <source>Paste, drop or type what was told, such as
3/12 9:00-10:00 Riverside Clinic, by bus, mask worn</source>
        <translation>진술한 내용을 붙여넣거나 끌어 놓거나 입력하십시오. 예:
3/12 9:00~10:00 한빛의원, 버스, 마스크 착용</translation>
    </message>
    <message>
        <source>Told route</source>
        <translation>진술한 동선</translation>
    </message>
    <message>
        <source>Not read: %1</source>
        <translation>읽지 못함: %1</translation>
    </message>
</context>
<context>
    <name>ToldStopList</name>
    <message>
        <source>Stops to confirm</source>
        <translation>확인할 방문지</translation>
    </message>
    <message>
        <source>Each stop that is read of the text is proposed here as a visit.</source>
        <translation>글에서 읽은 방문지가 여기에 방문으로 제안됩니다.</translation>
    </message>
    <message>
        <source>No stop was read.</source>
        <translation>읽은 방문지가 없습니다.</translation>
    </message>
</context>
<context>
    <name>ToldStopRow</name>
    <message>
        <source>entered</source>
        <translation>입력됨</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>제외됨</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>확인됨</translation>
    </message>
    <message>
        <source>to confirm</source>
        <translation>확인 필요</translation>
    </message>
    <message>
        <source>Accept: %1</source>
        <translation>확인: %1</translation>
    </message>
    <message>
        <source>no day</source>
        <translation>날짜 없음</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>되돌리기</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>제외</translation>
    </message>
    <message>
        <source>Take back: %1</source>
        <translation>되돌리기: %1</translation>
    </message>
    <message>
        <source>Leave out: %1</source>
        <translation>제외: %1</translation>
    </message>
</context>
<context>
    <name>ToldUnreadList</name>
    <message>
        <source>Not read</source>
        <translation>읽지 못한 부분</translation>
    </message>
    <message>
        <source>Not read: %1, %2</source>
        <translation>읽지 못함: %1, %2</translation>
    </message>
</context>
<context>
    <name>TracingSwitch</name>
    <message>
        <source>Forward</source>
        <translation>전향</translation>
    </message>
    <message>
        <source>Backward</source>
        <translation>후향</translation>
    </message>
</context>
<context>
    <name>TransmissionPane</name>
    <message>
        <source>Transmission</source>
        <translation>전파 경로</translation>
    </message>
    <message>
        <source>dot: onset, hollow: another day stands for it, blue: infection; line: likeliest source</source>
        <translation>점: 증상 발현일, 빈 점: 다른 날짜로 대신함, 파랑: 감염 시점, 선: 유력 감염원</translation>
    </message>
    <message>
        <source>Open case %1</source>
        <translation>환자 %1 열기</translation>
    </message>
    <message>
        <source>Only this cluster</source>
        <translation>이 집단 발생만</translation>
    </message>
    <message>
        <source>All cases</source>
        <translation>모든 환자</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>맞춤</translation>
    </message>
    <message>
        <source>Transmission tree</source>
        <translation>전파 경로도</translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <source>User name</source>
        <translation>사용자 이름</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>비밀번호</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>잠금 해제</translation>
    </message>
    <message>
        <source>Deriving the key…</source>
        <translation>열쇠를 만드는 중…</translation>
    </message>
    <message>
        <source>Another store</source>
        <translation>다른 저장소</translation>
    </message>
    <message>
        <source>Choose your password</source>
        <translation>비밀번호 설정</translation>
    </message>
    <message>
        <source>The one-time code is right and is used up now. The password you choose is yours alone: two administrators can have it reset, nobody can read it.</source>
        <translation>일회용 코드가 맞습니다. 이 코드는 이제 쓸 수 없습니다. 정한 비밀번호는 본인만 압니다. 관리자 두 명이 재설정하게 할 수는 있지만 아무도 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>The password is right. This account also asks for the six digits that your second device shows.</source>
        <translation>비밀번호가 맞습니다. 이 계정은 두 번째 기기에 보이는 여섯 자리 숫자도 필요합니다.</translation>
    </message>
    <message>
        <source>A locked store shows nothing. The first time, type your one-time code as the password.</source>
        <translation>잠긴 저장소는 아무것도 보여 주지 않습니다. 처음에는 일회용 코드를 비밀번호 칸에 입력하십시오.</translation>
    </message>
    <message>
        <source>A locked store shows nothing. It has one account: the password opens it.</source>
        <translation>잠긴 저장소는 아무것도 보여 주지 않습니다. 계정이 하나뿐이므로 비밀번호만 입력하면 열립니다.</translation>
    </message>
    <message>
        <source>Six digits</source>
        <translation>여섯 자리 숫자</translation>
    </message>
    <message>
        <source>Use this password</source>
        <translation>이 비밀번호 쓰기</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>뒤로</translation>
    </message>
</context>
<context>
    <name>VisitList</name>
    <message>
        <source>Visits</source>
        <translation>방문</translation>
    </message>
    <message>
        <source>not on the map</source>
        <translation>위치 없음</translation>
    </message>
    <message>
        <source>No visits entered yet.</source>
        <translation>입력된 방문이 아직 없습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n still to be placed</source>
        <comment>visits on the map</comment>
        <translation>
            <numerusform>위치 미지정 %n건</numerusform>
        </translation>
    </message>
    <message>
        <source>Goes to the next visit that is not on the map</source>
        <translation>지도에 없는 다음 방문으로 갑니다</translation>
    </message>
</context>
<context>
    <name>WaitingPage</name>
    <message>
        <source>Waiting for the keys</source>
        <translation>열쇠를 기다리는 중</translation>
    </message>
    <message>
        <source>The account %1 is in order, but nobody has given it the keys of the data yet. Whoever holds them and may admit others (%2) does that under People. Log in again afterwards.</source>
        <translation>%1 계정은 정상이지만 아직 아무도 자료의 열쇠를 주지 않았습니다. 열쇠를 가지고 있고 줄 수 있는 사람(%2)이 ‘사용자’ 화면에서 줍니다. 그 뒤 다시 로그인하십시오.</translation>
    </message>
    <message>
        <source>a supervisor, for the activity record also a privacy officer</source>
        <translation>감독자, 활동 기록은 개인정보 보호 담당자도</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Folder of the store (name.tracedesk)</source>
        <translation>저장소 폴더 (이름.tracedesk)</translation>
    </message>
    <message>
        <source>Everything about an outbreak is kept in an encrypted case store: a folder on this machine.</source>
        <translation>집단 발생에 관한 모든 자료는 암호화된 저장소(이 컴퓨터의 폴더 하나)에 보관됩니다.</translation>
    </message>
    <message>
        <source>Open a store</source>
        <translation>저장소 열기</translation>
    </message>
    <message>
        <source>Let go to open it</source>
        <translation>놓으면 엽니다</translation>
    </message>
    <message>
        <source>Choose its folder, or drop it here. Its name ends in .tracedesk.</source>
        <translation>폴더를 선택하거나 여기에 끌어다 놓으십시오. 이름이 .tracedesk로 끝납니다.</translation>
    </message>
    <message>
        <source>Choose folder</source>
        <translation>폴더 선택</translation>
    </message>
    <message>
        <source>Create a store</source>
        <translation>저장소 만들기</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>만들기</translation>
    </message>
    <message>
        <source>Open the demonstration</source>
        <translation>시연용 저장소 열기</translation>
    </message>
    <message>
        <source>An invented outbreak of 60 cases, made here within a minute and deleted when the program ends.</source>
        <translation>환자 60명의 가상 집단 발생입니다. 1분 안에 만들어지고 프로그램이 끝나면 삭제됩니다.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>열기</translation>
    </message>
    <message>
        <source>For a new outbreak: a folder, a password, and the people who work in it.</source>
        <translation>새로운 집단 발생: 폴더, 비밀번호, 사용할 사람을 정합니다.</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>백업 복원</translation>
    </message>
    <message>
        <source>Its file and both recovery papers make the store again, on this machine or another.</source>
        <translation>백업 파일과 복구 용지 두 장으로 이 컴퓨터나 다른 컴퓨터에 저장소를 다시 만듭니다.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>복원</translation>
    </message>
</context>
<context>
    <name>WhoLookedPane</name>
    <message>
        <source>Token of the person</source>
        <translation>인물 식별 문자</translation>
    </message>
    <message>
        <source>Who looked?</source>
        <translation>조회</translation>
    </message>
    <message>
        <source>Who looked at the person</source>
        <translation>이 인물을 열람한 사용자</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>사용자</translation>
    </message>
    <message>
        <source>Duties</source>
        <translation>직무</translation>
    </message>
    <message>
        <source>Looks</source>
        <translation>열람</translation>
    </message>
    <message>
        <source>Whole</source>
        <translation>원문</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>변경</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>거부</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>First</source>
        <translation>처음</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>마지막</translation>
    </message>
    <message>
        <source>%1, %2: %3 looks, shown whole %4 times, %5 to %6</source>
        <translation>%1, %2: 열람 %3회, 원문 보기 %4회, %5부터 %6까지</translation>
    </message>
    <message>
        <source>A case page shows the token of its person. Ask the surveyor for it, type or paste it here, and you see who looked, account by account.</source>
        <translation>환자 화면에 그 인물의 식별 문자가 표시됩니다. 역학조사관에게 받아 여기에 입력하거나 붙여 넣으면 누가 열람했는지 사용자별로 보입니다.</translation>
    </message>
    <message>
        <source>Files: what the account took out between a log-in and a lock in which it looked at the person. Whether the person is in them, the record does not say.</source>
        <translation>파일: 이 인물을 열람한 접속(로그인부터 잠금까지) 중에 그 사용자가 내보낸 파일 수입니다. 이 인물이 들어 있는지는 기록에 남지 않습니다.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>%1: %2</source>
        <comment>stage: count</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <comment>stage: done of total</comment>
        <translation>%1: %2/%3</translation>
    </message>
    <message>
        <source>read %1: stored %2, duplicate %3, rejected %4, quarantined %5</source>
        <translation>읽음 %1: 저장 %2, 중복 %3, 제외 %4, 보류 %5</translation>
    </message>
    <message>
        <source>under 1 min</source>
        <translation>1분 미만</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1분</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1시간</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1시간 %2분</translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>days</comment>
        <translation>%1일</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1일 %2시간</translation>
    </message>
    <message>
        <source>MM-dd ddd HH:mm</source>
        <extracomment>Format of a time with its weekday, as QLocale takes it.</extracomment>
        <translation>MM-dd (ddd) HH:mm</translation>
    </message>
    <message>
        <source>about %1</source>
        <comment>time</comment>
        <translation>%1경</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>times</comment>
        <translation>%1 ~ %2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>days</comment>
        <translation>%1 ~ %2</translation>
    </message>
    <message>
        <source>about %1</source>
        <comment>day</comment>
        <translation>%1경</translation>
    </message>
    <message>
        <source>MM-dd ddd</source>
        <extracomment>Format of a day with its weekday, as QLocale takes it.</extracomment>
        <translation>MM-dd (ddd)</translation>
    </message>
    <message>
        <source>under 0.01</source>
        <translation>0.01 미만</translation>
    </message>
    <message>
        <source>%1 m</source>
        <translation>%1 m</translation>
    </message>
    <message>
        <source>%1 km</source>
        <translation>%1 km</translation>
    </message>
    <message>
        <source>Base station</source>
        <translation>기지국</translation>
    </message>
    <message>
        <source>GPS</source>
        <translation>GPS</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>카드</translation>
    </message>
    <message>
        <source>Entry log</source>
        <translation>출입명부</translation>
    </message>
    <message>
        <source>Candidate</source>
        <comment>contact</comment>
        <translation>후보</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <comment>contact</comment>
        <translation>확인</translation>
    </message>
    <message>
        <source>Rejected</source>
        <comment>contact</comment>
        <translation>제외</translation>
    </message>
    <message>
        <source>Unidentified</source>
        <comment>contact</comment>
        <translation>신원 미상</translation>
    </message>
    <message>
        <source>Claimed</source>
        <comment>visit</comment>
        <translation>진술</translation>
    </message>
    <message>
        <source>Proposed</source>
        <comment>visit</comment>
        <translation>제안</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <comment>visit</comment>
        <translation>확인</translation>
    </message>
    <message>
        <source>Rejected</source>
        <comment>visit</comment>
        <translation>제외</translation>
    </message>
    <message>
        <source>Not classified</source>
        <translation>미분류</translation>
    </message>
    <message>
        <source>Suspect</source>
        <comment>case</comment>
        <translation>의심</translation>
    </message>
    <message>
        <source>Probable</source>
        <comment>case</comment>
        <translation>추정</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <comment>case</comment>
        <translation>확진</translation>
    </message>
    <message>
        <source>Not a case</source>
        <translation>환자 아님</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>신고</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <comment>stage</comment>
        <translation>확진</translation>
    </message>
    <message>
        <source>Interviewed</source>
        <translation>면담 완료</translation>
    </message>
    <message>
        <source>Under analysis</source>
        <translation>분석 중</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>검토 완료</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>종결</translation>
    </message>
    <message>
        <source>Not known</source>
        <comment>sex</comment>
        <translation>미상</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>남</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>여</translation>
    </message>
    <message>
        <source>Known case</source>
        <translation>확인된 환자</translation>
    </message>
    <message>
        <source>Unknown source</source>
        <translation>감염원 미상</translation>
    </message>
    <message>
        <source>Infected elsewhere</source>
        <translation>해외·타 지역 감염</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>소유자</translation>
    </message>
    <message>
        <source>Surveyor</source>
        <translation>역학조사관</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>감독자</translation>
    </message>
    <message>
        <source>Approver</source>
        <translation>승인자</translation>
    </message>
    <message>
        <source>Police approver</source>
        <translation>경찰 승인자</translation>
    </message>
    <message>
        <source>Privacy officer</source>
        <translation>개인정보 보호 담당자</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>관리자</translation>
    </message>
    <message>
        <source>a required field is empty</source>
        <translation>필수 항목이 비어 있습니다</translation>
    </message>
    <message>
        <source>not a number</source>
        <translation>숫자가 아닙니다</translation>
    </message>
    <message>
        <source>not a date or time</source>
        <translation>날짜나 시각이 아닙니다</translation>
    </message>
    <message>
        <source>not a position on the map</source>
        <translation>지도상의 위치가 아닙니다</translation>
    </message>
    <message>
        <source>outside what such a record can have</source>
        <translation>이런 기록에 있을 수 없는 값입니다</translation>
    </message>
    <message>
        <source>the place table has no such place</source>
        <translation>장소표에 없는 장소입니다</translation>
    </message>
    <message>
        <source>the store has no such case</source>
        <translation>저장소에 없는 환자입니다</translation>
    </message>
    <message>
        <source>the case names itself as its source</source>
        <translation>자기 자신을 감염원으로 적었습니다</translation>
    </message>
    <message>
        <source>ends before it begins</source>
        <translation>끝이 시작보다 이릅니다</translation>
    </message>
    <message>
        <source>given twice with different facts</source>
        <translation>다른 내용으로 두 번 나옵니다</translation>
    </message>
    <message>
        <source>too many or too few columns</source>
        <translation>열 수가 맞지 않습니다</translation>
    </message>
    <message>
        <source>text is not in the encoding of the file</source>
        <translation>파일의 문자 인코딩과 맞지 않습니다</translation>
    </message>
    <message>
        <source>quotation marks do not match</source>
        <translation>따옴표가 맞지 않습니다</translation>
    </message>
    <message>
        <source>longer than a field may be</source>
        <translation>항목 길이를 넘습니다</translation>
    </message>
    <message>
        <source>a computed cell; only values are taken</source>
        <translation>계산식 칸이며 값만 받습니다</translation>
    </message>
    <message>
        <source>not one of the values expected</source>
        <translation>정해진 값이 아닙니다</translation>
    </message>
    <message>
        <source>the case is said to have infected itself; the link was left out</source>
        <translation>자기 자신을 감염시켰다고 되어 있어 연결을 뺐습니다</translation>
    </message>
    <message>
        <source>the link names a case that is not there; it was left out</source>
        <translation>없는 환자를 가리키는 연결이라 뺐습니다</translation>
    </message>
    <message>
        <source>two cases are said to have infected each other</source>
        <translation>두 환자가 서로 감염시켰다고 되어 있습니다</translation>
    </message>
    <message>
        <source>symptoms began before those of the source</source>
        <translation>감염원보다 먼저 증상이 나타남</translation>
    </message>
    <message>
        <source>confirmed before the source</source>
        <translation>감염원보다 먼저 확진됨</translation>
    </message>
    <message>
        <source>ends before it begins; taken as the next day</source>
        <translation>끝이 시작보다 일러 다음 날로 보았습니다</translation>
    </message>
    <message>
        <source>a later step is dated before an earlier one</source>
        <translation>나중 단계의 날짜가 앞 단계보다 이릅니다</translation>
    </message>
    <message>
        <source>only spaces; taken as empty</source>
        <translation>공백뿐이라 빈 값으로 보았습니다</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>읽는 중</translation>
    </message>
    <message>
        <source>Storing</source>
        <translation>저장 중</translation>
    </message>
    <message>
        <source>Loading records</source>
        <translation>기록 불러오는 중</translation>
    </message>
    <message>
        <source>Finding stays</source>
        <translation>체류 찾는 중</translation>
    </message>
    <message>
        <source>Finding co-presence</source>
        <translation>동시 체류 찾는 중</translation>
    </message>
    <message>
        <source>Finding clusters</source>
        <translation>집단 발생 찾는 중</translation>
    </message>
    <message>
        <source>Ranking sources</source>
        <translation>감염원 순위 매기는 중</translation>
    </message>
    <message>
        <source>Saving results</source>
        <translation>결과 저장 중</translation>
    </message>
    <message>
        <source>%1 exists already and was left as it is. Choose another name.</source>
        <translation>%1이(가) 이미 있어 그대로 두었습니다. 다른 이름을 선택하십시오.</translation>
    </message>
    <message>
        <source>%1 holds no case store. Nothing was changed. Choose the folder whose name ends in .tracedesk.</source>
        <translation>%1에는 환자 저장소가 없습니다. 바뀐 것은 없습니다. 이름이 .tracedesk로 끝나는 폴더를 선택하십시오.</translation>
    </message>
    <message>
        <source>User name and password do not open this store. Nothing was changed. Check both, and Caps Lock, and try again.</source>
        <translation>이 사용자 이름과 비밀번호로는 저장소가 열리지 않습니다. 바뀐 것은 없습니다. 사용자 이름, 비밀번호, Caps Lock을 확인하고 다시 시도하십시오.</translation>
    </message>
    <message>
        <source>The keyring of %1 is damaged (%2). The store was not opened and nothing was written. Put back the keyring from a backup.</source>
        <translation>%1의 열쇠 파일이 손상되었습니다(%2). 저장소를 열지 않았고 아무것도 쓰지 않았습니다. 백업에서 열쇠 파일을 되돌려 놓으십시오.</translation>
    </message>
    <message>
        <source>A part of the store is damaged: %1 (%2). It was opened for nobody and nothing was written. Restore the folder from a backup.</source>
        <translation>저장소의 일부가 손상되었습니다: %1 (%2). 아무에게도 열지 않았고 아무것도 쓰지 않았습니다. 백업에서 폴더를 복원하십시오.</translation>
    </message>
    <message>
        <source>%1 is open in another program. Nothing was changed. Close it there first.</source>
        <translation>%1이(가) 다른 프로그램에서 열려 있습니다. 바뀐 것은 없습니다. 먼저 그곳에서 닫으십시오.</translation>
    </message>
    <message>
        <source>%1 is open in another program (%2). Nothing was changed. Close it there first.</source>
        <translation>%1이(가) 다른 프로그램에서 열려 있습니다(%2). 바뀐 것은 없습니다. 먼저 그곳에서 닫으십시오.</translation>
    </message>
    <message>
        <source>%1 was written by a later version of Tracedesk (format %2). Nothing was changed. Update this workstation.</source>
        <translation>%1은(는) 더 새로운 버전의 Tracedesk가 쓴 것입니다(형식 %2). 바뀐 것은 없습니다. 이 컴퓨터의 프로그램을 갱신하십시오.</translation>
    </message>
    <message>
        <source>The disk of %1 is full. Everything saved before is safe; the last step was not saved. Make room among other files, not in the store's folder, and repeat it. Logging in takes a little room, too, to be put on record.</source>
        <translation>%1의 디스크가 가득 찼습니다. 이전에 저장한 것은 모두 안전하며 마지막 단계만 저장되지 않았습니다. 저장소 폴더가 아닌 다른 파일을 정리해 공간을 확보한 뒤 다시 하십시오. 로그인도 기록으로 남겨야 하므로 약간의 공간이 필요합니다.</translation>
    </message>
    <message>
        <source>%1 could not be read or written (%2: %3). Everything saved before is safe; the last step was not saved. Check the disk and repeat it.</source>
        <translation>%1을(를) 읽거나 쓸 수 없습니다(%2: %3). 이전에 저장한 것은 모두 안전하며 마지막 단계만 저장되지 않았습니다. 디스크를 확인한 뒤 다시 하십시오.</translation>
    </message>
    <message>
        <source>The database library on this machine does not encrypt (%1). Nothing was written. Install Tracedesk as delivered.</source>
        <translation>이 컴퓨터의 데이터베이스 라이브러리는 암호화하지 않습니다(%1). 아무것도 쓰지 않았습니다. 배포된 그대로 Tracedesk를 설치하십시오.</translation>
    </message>
    <message>
        <source>%1 cannot be read (%2). Nothing was imported. Check that the file is there and may be read.</source>
        <translation>%1을(를) 읽을 수 없습니다(%2). 가져온 것은 없습니다. 파일이 있는지, 읽을 수 있는지 확인하십시오.</translation>
    </message>
    <message>
        <source>There is no file profile named %1. Nothing was imported. Choose one of the profiles listed.</source>
        <translation>%1이라는 파일 양식이 없습니다. 가져온 것은 없습니다. 목록에 있는 양식을 선택하십시오.</translation>
    </message>
    <message>
        <source>The file profile %1 is not valid at %2 (%3). Nothing was imported. Correct the profile.</source>
        <translation>파일 양식 %1의 %2이(가) 올바르지 않습니다(%3). 가져온 것은 없습니다. 양식을 고치십시오.</translation>
    </message>
    <message>
        <source>%1 has no column for "%2" (looked for %3). Nothing was imported. Choose another profile or map the column.</source>
        <translation>%1에 "%2" 열이 없습니다(찾은 이름: %3). 가져온 것은 없습니다. 다른 양식을 선택하거나 열을 연결하십시오.</translation>
    </message>
    <message>
        <source>%1 cannot be read past line %2 (%3). Nothing was imported. Ask the provider for the file again.</source>
        <translation>%1을(를) %2번째 줄 다음부터 읽을 수 없습니다(%3). 가져온 것은 없습니다. 제공 기관에 파일을 다시 요청하십시오.</translation>
    </message>
    <message>
        <source>Reading %1 stopped unexpectedly (%2). The store was not touched. The file may be damaged or hostile: do not open it in other programs, ask the provider.</source>
        <translation>%1을(를) 읽는 작업이 갑자기 멈추었습니다(%2). 저장소는 건드리지 않았습니다. 파일이 손상되었거나 악의적일 수 있으니 다른 프로그램으로 열지 말고 제공 기관에 문의하십시오.</translation>
    </message>
    <message>
        <source>The policy %1 is not valid at %2 (%3). Results stay as they were. Correct the policy file.</source>
        <translation>지침 %1의 %2이(가) 올바르지 않습니다(%3). 결과는 그대로입니다. 지침 파일을 고치십시오.</translation>
    </message>
    <message>
        <source>There is no policy named %1. Results stay as they were. Choose one of the policies listed.</source>
        <translation>%1이라는 지침이 없습니다. 결과는 그대로입니다. 목록에 있는 지침을 선택하십시오.</translation>
    </message>
    <message>
        <source>Stopped. Nothing of this step was kept; everything saved before is safe.</source>
        <translation>중지했습니다. 이 단계의 결과는 남지 않았고, 이전에 저장한 것은 안전합니다.</translation>
    </message>
    <message>
        <source>"%1" cannot be used (%2). Nothing was changed.</source>
        <translation>"%1"은(는) 쓸 수 없습니다(%2). 바뀐 것은 없습니다.</translation>
    </message>
    <message>
        <source>%1 was not found. Nothing was changed.</source>
        <translation>%1을(를) 찾을 수 없습니다. 바뀐 것은 없습니다.</translation>
    </message>
    <message>
        <source>Somebody saved %1 in between (revision %2). Your entry is still here and not saved. Reload, compare and save again.</source>
        <translation>그사이 다른 사람이 %1을(를) 저장했습니다(%2번째 수정본). 입력한 내용은 여기 남아 있으며 아직 저장되지 않았습니다. 다시 불러와 비교한 뒤 저장하십시오.</translation>
    </message>
    <message>
        <source>There was not enough memory. Everything saved before is safe; the last step was not saved. Close other programs and repeat it.</source>
        <translation>메모리가 부족합니다. 이전에 저장한 것은 모두 안전하며 마지막 단계만 저장되지 않았습니다. 다른 프로그램을 닫은 뒤 다시 하십시오.</translation>
    </message>
    <message>
        <source>Tracedesk made a mistake of its own (%1). Everything saved before is safe. Please report these words.</source>
        <translation>Tracedesk 자체의 오류입니다(%1). 이전에 저장한 것은 모두 안전합니다. 이 문구를 알려 주십시오.</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>%1경</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 ~ %2</translation>
    </message>
    <message>
        <source>%1, lines %2 to %3</source>
        <translation>%1, %2~%3행</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>진술 없음</translation>
    </message>
    <message>
        <source>Interview</source>
        <translation>면담</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>체류</translation>
    </message>
    <message>
        <source>unnamed place</source>
        <translation>이름 없는 장소</translation>
    </message>
    <message>
        <source>within %1 m</source>
        <translation>%1 m 이내</translation>
    </message>
    <message>
        <source>over 1 km</source>
        <translation>1 km 초과</translation>
    </message>
    <message>
        <source>possible %1</source>
        <translation>가능 %1</translation>
    </message>
    <message>
        <source>certain %1, possible %2</source>
        <translation>확실 %1, 가능 %2</translation>
    </message>
    <message>
        <source>within %1</source>
        <translation>반경 %1 이내</translation>
    </message>
    <message>
        <source>from %1, end not said</source>
        <translation>%1부터, 종료 시각 진술 없음</translation>
    </message>
    <message>
        <source>no record %1</source>
        <translation>기록 없음 %1</translation>
    </message>
    <message>
        <source>d ddd</source>
        <extracomment>A day on a time axis with its weekday, as QLocale takes it.</extracomment>
        <translation>d (ddd)</translation>
    </message>
    <message>
        <source>MMM</source>
        <extracomment>A month on a time axis, as QLocale takes it.</extracomment>
        <translation>M월</translation>
    </message>
    <message>
        <source>yyyy</source>
        <extracomment>A year on a time axis, as QLocale takes it.</extracomment>
        <translation>yyyy년</translation>
    </message>
    <message>
        <source>yyyy-MM-dd ddd</source>
        <extracomment>A day with year and weekday over a time axis, as QLocale takes it.</extracomment>
        <translation>yyyy-MM-dd (ddd)</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <extracomment>A month with its year over a time axis, as QLocale takes it.</extracomment>
        <translation>yyyy년 M월</translation>
    </message>
    <message>
        <source>could not be read as what the column holds; left out</source>
        <translation>열의 내용으로 읽을 수 없어 제외함</translation>
    </message>
    <message>
        <source>the place has no coordinates; its records stand nowhere on the map</source>
        <translation>장소에 좌표가 없어 그 기록이 지도에 표시되지 않음</translation>
    </message>
    <message>
        <source>certain %1</source>
        <translation>확실 %1</translation>
    </message>
    <message>
        <source>%1, end not told</source>
        <translation>%1, 종료 시각 진술 없음</translation>
    </message>
    <message>
        <source>With %1</source>
        <translation>%1와(과) 동시 체류</translation>
    </message>
    <message>
        <source>together %1</source>
        <translation>동시 체류 %1</translation>
    </message>
    <message>
        <source>Likely place of infection</source>
        <translation>추정 감염 장소</translation>
    </message>
    <message>
        <source>probability %1</source>
        <translation>확률 %1</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>환자 번호</translation>
    </message>
    <message>
        <source>Subject code</source>
        <translation>대상자 코드</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>성별</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>나이</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>전화번호</translation>
    </message>
    <message>
        <source>Resident number</source>
        <translation>주민등록번호</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>주소</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>시도</translation>
    </message>
    <message>
        <source>District</source>
        <translation>시군구</translation>
    </message>
    <message>
        <source>Day of report</source>
        <translation>신고일</translation>
    </message>
    <message>
        <source>Symptom onset</source>
        <translation>증상 발현일</translation>
    </message>
    <message>
        <source>Onset, latest day</source>
        <translation>증상 발현일(최대)</translation>
    </message>
    <message>
        <source>Onset approximate</source>
        <translation>발현일 추정 여부</translation>
    </message>
    <message>
        <source>Day of sampling</source>
        <translation>검체 채취일</translation>
    </message>
    <message>
        <source>Day of confirmation</source>
        <translation>확진일</translation>
    </message>
    <message>
        <source>Day of isolation</source>
        <translation>격리일</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>Day of outcome</source>
        <translation>결과일</translation>
    </message>
    <message>
        <source>Infected abroad</source>
        <translation>해외 감염</translation>
    </message>
    <message>
        <source>Infected by</source>
        <translation>감염원</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>감염 장소</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>지침</translation>
    </message>
    <message>
        <source>Disease</source>
        <translation>질병</translation>
    </message>
    <message>
        <source>Classification</source>
        <translation>분류</translation>
    </message>
    <message>
        <source>Source case</source>
        <translation>감염원 환자</translation>
    </message>
    <message>
        <source>Exposed case</source>
        <translation>노출된 환자</translation>
    </message>
    <message>
        <source>First day of contact</source>
        <translation>접촉 첫날</translation>
    </message>
    <message>
        <source>Last day of contact</source>
        <translation>접촉 마지막 날</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>근거</translation>
    </message>
    <message>
        <source>Direction known</source>
        <translation>전파 방향 확인</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>시각</translation>
    </message>
    <message>
        <source>Cell code</source>
        <translation>기지국 코드</translation>
    </message>
    <message>
        <source>End time</source>
        <translation>종료 시각</translation>
    </message>
    <message>
        <source>Accuracy (m)</source>
        <translation>정확도 (m)</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>위도</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>경도</translation>
    </message>
    <message>
        <source>Merchant code</source>
        <translation>가맹점 코드</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>금액</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>결제 경로</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Venue code</source>
        <translation>시설 코드</translation>
    </message>
    <message>
        <source>Time of leaving</source>
        <translation>퇴실 시각</translation>
    </message>
    <message>
        <source>Method of entry</source>
        <translation>출입 방법</translation>
    </message>
    <message>
        <source>Arrival</source>
        <translation>도착</translation>
    </message>
    <message>
        <source>Departure</source>
        <translation>출발</translation>
    </message>
    <message>
        <source>Margin (min)</source>
        <translation>오차 (분)</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>장소</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>이동 수단</translation>
    </message>
    <message>
        <source>Companions</source>
        <translation>동행자</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>마스크</translation>
    </message>
    <message>
        <source>Radius (m)</source>
        <translation>반경 (m)</translation>
    </message>
    <message>
        <source>Azimuth</source>
        <translation>방위각</translation>
    </message>
    <message>
        <source>Beam width</source>
        <translation>빔 폭</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>업종</translation>
    </message>
    <message>
        <source>Latitude, other corner</source>
        <translation>위도 (반대 모서리)</translation>
    </message>
    <message>
        <source>Longitude, other corner</source>
        <translation>경도 (반대 모서리)</translation>
    </message>
    <message>
        <source>Line list</source>
        <translation>환자 명단</translation>
    </message>
    <message>
        <source>Contact list</source>
        <translation>접촉자 명단</translation>
    </message>
    <message>
        <source>Base-station log</source>
        <translation>기지국 기록</translation>
    </message>
    <message>
        <source>GPS log</source>
        <translation>GPS 기록</translation>
    </message>
    <message>
        <source>Card payments</source>
        <translation>카드 사용 내역</translation>
    </message>
    <message>
        <source>Interview route</source>
        <translation>면담 동선</translation>
    </message>
    <message>
        <source>Table of cells</source>
        <translation>기지국 표</translation>
    </message>
    <message>
        <source>Table of merchants</source>
        <translation>가맹점 표</translation>
    </message>
    <message>
        <source>Table of venues</source>
        <translation>시설 표</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>빈 파일입니다</translation>
    </message>
    <message>
        <source>UTF-16 text; save it as UTF-8</source>
        <translation>UTF-16 텍스트입니다. UTF-8로 저장하십시오</translation>
    </message>
    <message>
        <source>a workbook of the old kind; save it as .xlsx or CSV</source>
        <translation>옛 형식의 엑셀 파일입니다. .xlsx나 CSV로 저장하십시오</translation>
    </message>
    <message>
        <source>not a text file</source>
        <translation>텍스트 파일이 아닙니다</translation>
    </message>
    <message>
        <source>text in no encoding that is known here</source>
        <translation>알 수 없는 문자 인코딩입니다</translation>
    </message>
    <message>
        <source>an entry that would grow too large</source>
        <translation>풀면 지나치게 커지는 압축 파일입니다</translation>
    </message>
    <message>
        <source>no workbook: a damaged container</source>
        <translation>손상된 통합 문서입니다</translation>
    </message>
    <message>
        <source>NUL byte</source>
        <translation>텍스트가 아닌 바이트가 있습니다</translation>
    </message>
    <message>
        <source>too many rows</source>
        <translation>행이 너무 많습니다</translation>
    </message>
    <message>
        <source>too many rows of another format</source>
        <translation>양식과 다른 행이 너무 많습니다</translation>
    </message>
    <message>
        <source>a header that cannot be read</source>
        <translation>머리글을 읽을 수 없습니다</translation>
    </message>
    <message>
        <source>lines end in a bare carriage return</source>
        <translation>줄바꿈 형식이 다릅니다(CR)</translation>
    </message>
    <message>
        <source>not a regular file</source>
        <translation>일반 파일이 아닙니다</translation>
    </message>
    <message>
        <source>%1 cannot be read (%2). Nothing was imported. Save it again as CSV (UTF-8) or XLSX, or ask the provider.</source>
        <translation>%1을(를) 읽을 수 없습니다 (%2). 가져온 것은 없습니다. CSV(UTF-8)나 XLSX로 다시 저장하거나 제공 기관에 요청하십시오.</translation>
    </message>
    <message>
        <source>MM-dd</source>
        <extracomment>Format of a day without weekday, as QLocale takes it.</extracomment>
        <translation>MM-dd</translation>
    </message>
    <message>
        <source>%1 (assumed)</source>
        <comment>days</comment>
        <translation>%1 (추정)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>contacts confirmed of found</comment>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>A case needs a number</source>
        <translation>환자 번호가 필요합니다</translation>
    </message>
    <message>
        <source>Ends before it begins</source>
        <translation>끝이 시작보다 빠릅니다</translation>
    </message>
    <message>
        <source>Lies before the onset</source>
        <translation>증상 발현일보다 빠릅니다</translation>
    </message>
    <message>
        <source>Lies after the onset</source>
        <translation>증상 발현일보다 늦습니다</translation>
    </message>
    <message>
        <source>Left before arrived</source>
        <translation>떠난 시각이 도착보다 빠릅니다</translation>
    </message>
    <message>
        <source>No position on earth</source>
        <translation>지구상의 위치가 아닙니다</translation>
    </message>
    <message>
        <source>By phone</source>
        <translation>전화</translation>
    </message>
    <message>
        <source>Face to face</source>
        <translation>대면</translation>
    </message>
    <message>
        <source>Somebody else spoke for the case</source>
        <translation>대리인 진술</translation>
    </message>
    <message>
        <source>From a document</source>
        <translation>문서</translation>
    </message>
    <message>
        <source>Not a day. Write it like 2020-03-12 or 3-12</source>
        <translation>날짜가 아닙니다. 2020-03-12 또는 3-12처럼 쓰십시오</translation>
    </message>
    <message>
        <source>Not a time. Write it like 14:05</source>
        <translation>시각이 아닙니다. 14:05처럼 쓰십시오</translation>
    </message>
    <message>
        <source>Not a number that fits here</source>
        <translation>여기에 맞는 숫자가 아닙니다</translation>
    </message>
    <message>
        <source>Not a position. Write it like 37.56650, 126.97800</source>
        <translation>좌표가 아닙니다. 37.56650, 126.97800처럼 쓰십시오</translation>
    </message>
    <message>
        <source>Not understood</source>
        <translation>알 수 없는 입력입니다</translation>
    </message>
    <message>
        <source>case %1</source>
        <comment>undo</comment>
        <translation>환자 %1</translation>
    </message>
    <message>
        <source>visit</source>
        <comment>undo</comment>
        <translation>방문</translation>
    </message>
    <message>
        <source>visit to %1</source>
        <comment>undo</comment>
        <translation>%1 방문</translation>
    </message>
    <message>
        <source>interview</source>
        <comment>undo</comment>
        <translation>면담</translation>
    </message>
    <message>
        <source>contact</source>
        <comment>undo</comment>
        <translation>접촉자</translation>
    </message>
    <message>
        <source>Invited</source>
        <translation>초대됨</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>사용 중</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>정지됨</translation>
    </message>
    <message>
        <source>Store founded</source>
        <translation>저장소 개설</translation>
    </message>
    <message>
        <source>Password chosen</source>
        <translation>비밀번호 설정</translation>
    </message>
    <message>
        <source>Resumed</source>
        <translation>정지 해제됨</translation>
    </message>
    <message>
        <source>Duties changed</source>
        <translation>직무 변경</translation>
    </message>
    <message>
        <source>Password reset</source>
        <translation>비밀번호 재설정</translation>
    </message>
    <message>
        <source>Admitted to keys</source>
        <translation>열쇠 부여</translation>
    </message>
    <message>
        <source>Keys renewed</source>
        <translation>열쇠 교체</translation>
    </message>
    <message>
        <source>Password or second factor changed</source>
        <translation>비밀번호 또는 2차 인증 변경</translation>
    </message>
    <message>
        <source>Order dropped</source>
        <translation>지시 취소</translation>
    </message>
    <message>
        <source>cases</source>
        <translation>환자</translation>
    </message>
    <message>
        <source>identities</source>
        <translation>신원</translation>
    </message>
    <message>
        <source>movements</source>
        <translation>이동 기록</translation>
    </message>
    <message>
        <source>activity record</source>
        <translation>활동 기록</translation>
    </message>
    <message>
        <source>Logged in</source>
        <translation>로그인</translation>
    </message>
    <message>
        <source>Looked at a person</source>
        <translation>개인정보 열람</translation>
    </message>
    <message>
        <source>Persons made</source>
        <translation>인물 등록</translation>
    </message>
    <message>
        <source>Person saved</source>
        <translation>인적 사항 저장</translation>
    </message>
    <message>
        <source>Case saved</source>
        <translation>환자 저장</translation>
    </message>
    <message>
        <source>Link saved</source>
        <translation>연결 저장</translation>
    </message>
    <message>
        <source>Interview saved</source>
        <translation>면담 저장</translation>
    </message>
    <message>
        <source>Visit saved</source>
        <translation>방문 저장</translation>
    </message>
    <message>
        <source>Contact saved</source>
        <translation>접촉자 저장</translation>
    </message>
    <message>
        <source>Records imported</source>
        <translation>위치·결제 기록 가져옴</translation>
    </message>
    <message>
        <source>Case list imported</source>
        <translation>환자 명단 가져옴</translation>
    </message>
    <message>
        <source>Links imported</source>
        <translation>연결 가져옴</translation>
    </message>
    <message>
        <source>Route list imported</source>
        <translation>동선 명단 가져옴</translation>
    </message>
    <message>
        <source>Import repeated</source>
        <translation>같은 자료 다시 가져옴</translation>
    </message>
    <message>
        <source>Traced</source>
        <translation>분석 실행</translation>
    </message>
    <message>
        <source>Setting changed</source>
        <translation>설정 변경</translation>
    </message>
    <message>
        <source>Persons named by an import</source>
        <translation>가져온 자료로 이름 등록</translation>
    </message>
    <message>
        <source>Interview taken out</source>
        <translation>면담 삭제</translation>
    </message>
    <message>
        <source>Visit taken out</source>
        <translation>방문 삭제</translation>
    </message>
    <message>
        <source>Contact taken out</source>
        <translation>접촉자 삭제</translation>
    </message>
    <message>
        <source>Logged out</source>
        <translation>로그아웃</translation>
    </message>
    <message>
        <source>Log-in failed</source>
        <translation>로그인 실패</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>거부됨</translation>
    </message>
    <message>
        <source>Account changed</source>
        <translation>계정 변경</translation>
    </message>
    <message>
        <source>Log-in allowed again</source>
        <translation>로그인 다시 허용</translation>
    </message>
    <message>
        <source>Spooled records taken in</source>
        <translation>대기 중이던 기록 반영</translation>
    </message>
    <message>
        <source>Spooled records missing</source>
        <translation>대기 중이던 기록 누락</translation>
    </message>
    <message>
        <source>Record reviewed</source>
        <translation>기록 점검</translation>
    </message>
    <message>
        <source>Record exported</source>
        <translation>기록 내보냄</translation>
    </message>
    <message>
        <source>hold the key of the cases</source>
        <translation>환자 열쇠 보유</translation>
    </message>
    <message>
        <source>hold the key of the identities</source>
        <translation>신원 열쇠 보유</translation>
    </message>
    <message>
        <source>hold the key of the movements</source>
        <translation>이동 기록 열쇠 보유</translation>
    </message>
    <message>
        <source>hold the key of the activity record</source>
        <translation>활동 기록 열쇠 보유</translation>
    </message>
    <message>
        <source>list cases</source>
        <translation>환자 목록 보기</translation>
    </message>
    <message>
        <source>open a case</source>
        <translation>환자 열람</translation>
    </message>
    <message>
        <source>enter interviews and facts</source>
        <translation>면담과 정보 입력</translation>
    </message>
    <message>
        <source>import data</source>
        <translation>자료 가져오기</translation>
    </message>
    <message>
        <source>run the engine</source>
        <translation>분석 실행</translation>
    </message>
    <message>
        <source>choose the policy</source>
        <translation>지침 선택</translation>
    </message>
    <message>
        <source>keep a file profile</source>
        <translation>파일 양식 저장</translation>
    </message>
    <message>
        <source>check the store</source>
        <translation>저장소 점검</translation>
    </message>
    <message>
        <source>see the own record</source>
        <translation>본인 기록 보기</translation>
    </message>
    <message>
        <source>see the activity record</source>
        <translation>활동 기록 보기</translation>
    </message>
    <message>
        <source>sign the monthly review</source>
        <translation>월간 점검 서명</translation>
    </message>
    <message>
        <source>export the activity record</source>
        <translation>활동 기록 내보내기</translation>
    </message>
    <message>
        <source>see the accounts</source>
        <translation>계정 보기</translation>
    </message>
    <message>
        <source>manage accounts</source>
        <translation>계정 관리</translation>
    </message>
    <message>
        <source>sign an order</source>
        <translation>지시 서명</translation>
    </message>
    <message>
        <source>admit an account to keys</source>
        <translation>열쇠 주기</translation>
    </message>
    <message>
        <source>renew keys</source>
        <translation>열쇠 교체</translation>
    </message>
    <message>
        <source>Founded the store alone and holds every key</source>
        <translation>혼자 저장소를 만들었고 모든 열쇠를 가집니다</translation>
    </message>
    <message>
        <source>Interviews, imports and traces within an area</source>
        <translation>관할 안에서 면담하고, 자료를 가져오고, 분석합니다</translation>
    </message>
    <message>
        <source>Reviews cases and clusters, gives keys to new accounts</source>
        <translation>환자와 집단 발생을 검토하고 새 계정에 열쇠를 줍니다</translation>
    </message>
    <message>
        <source>Decides on requests for data; sees cases without names</source>
        <translation>자료 요청을 결정합니다. 환자를 이름 없이 봅니다</translation>
    </message>
    <message>
        <source>Permits location data; sees no cases</source>
        <translation>위치정보를 허가합니다. 환자는 볼 수 없습니다</translation>
    </message>
    <message>
        <source>Reviews who looked at whom; sees no cases</source>
        <translation>누가 누구를 열람했는지 점검합니다. 환자는 볼 수 없습니다</translation>
    </message>
    <message>
        <source>Makes and ends accounts; has no key of the data</source>
        <translation>계정을 만들고 해지합니다. 자료의 열쇠는 없습니다</translation>
    </message>
    <message>
        <source>its duties do not include it</source>
        <translation>직무에 포함되지 않습니다</translation>
    </message>
    <message>
        <source>it lies outside its area</source>
        <translation>관할 밖입니다</translation>
    </message>
    <message>
        <source>the state of the account does not allow it</source>
        <translation>계정 상태 때문에 할 수 없습니다</translation>
    </message>
    <message>
        <source>it takes the signature of a second person</source>
        <translation>두 번째 사람의 서명이 필요합니다</translation>
    </message>
    <message>
        <source>nobody does this to the own account</source>
        <translation>본인 계정에는 할 수 없습니다</translation>
    </message>
    <message>
        <source>it has no key for that part of the store</source>
        <translation>그 부분의 열쇠가 없습니다</translation>
    </message>
    <message>
        <source>there is no key left to give</source>
        <translation>더 줄 열쇠가 없습니다</translation>
    </message>
    <message>
        <source>a store has one owner, from its founding</source>
        <translation>소유자는 저장소를 만든 한 사람뿐입니다</translation>
    </message>
    <message>
        <source>it must choose its password first</source>
        <translation>먼저 비밀번호를 정해야 합니다</translation>
    </message>
    <message>
        <source>it was done already</source>
        <translation>이미 처리되었습니다</translation>
    </message>
    <message>
        <source>This account asks for the code of its second device, too.</source>
        <translation>이 계정은 두 번째 기기의 코드도 필요합니다.</translation>
    </message>
    <message>
        <source>The code of the second device is not right, or was used before. Wait for the next one.</source>
        <translation>두 번째 기기의 코드가 맞지 않거나 이미 쓰였습니다. 다음 코드를 기다리십시오.</translation>
    </message>
    <message>
        <source>The one-time code is right. Choose the password of this account now.</source>
        <translation>일회용 코드가 맞습니다. 이 계정의 비밀번호를 정하십시오.</translation>
    </message>
    <message>
        <source>This account was locked after too many failed log-ins. An administrator must allow it to try again.</source>
        <translation>로그인 실패가 너무 많아 잠긴 계정입니다. 관리자가 다시 허용해야 합니다.</translation>
    </message>
    <message numerus="yes">
        <source>Too many failed log-ins. The next try is possible in %n second(s).</source>
        <translation>
            <numerusform>로그인 실패가 너무 많습니다. %n초 뒤에 다시 시도할 수 있습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>This account is suspended. An administrator can resume it.</source>
        <translation>정지된 계정입니다. 관리자가 해제할 수 있습니다.</translation>
    </message>
    <message>
        <source>This account may not do that: %1. Nothing was changed.</source>
        <translation>이 계정은 그렇게 할 수 없습니다: %1. 바뀐 것은 없습니다.</translation>
    </message>
    <message>
        <source>Recovery paper made</source>
        <translation>복구 용지 작성</translation>
    </message>
    <message>
        <source>Backup made</source>
        <translation>백업 생성</translation>
    </message>
    <message>
        <source>Restored from a backup</source>
        <translation>백업에서 복원</translation>
    </message>
    <message>
        <source>Store brought to this version</source>
        <translation>저장소를 이 버전으로 변환</translation>
    </message>
    <message>
        <source>make backups</source>
        <translation>백업 만들기</translation>
    </message>
    <message>
        <source>Copying, MiB</source>
        <translation>복사 중(MiB)</translation>
    </message>
    <message>
        <source>Verifying, MiB</source>
        <translation>검증 중(MiB)</translation>
    </message>
    <message>
        <source>Group %1 is not as it stands on the paper. Nothing was signed. Compare it and type the line again.</source>
        <translation>%1번째 묶음이 용지에 적힌 것과 다릅니다. 아무것도 서명되지 않았습니다. 용지와 비교하고 줄을 다시 입력하십시오.</translation>
    </message>
    <message>
        <source>What was typed as paper %1 does not hang together: more than one group is wrong, or groups of two papers were mixed. Nothing was restored. Compare it with the paper.</source>
        <translation>용지 %1(으)로 입력한 내용이 서로 맞지 않습니다. 둘 이상의 묶음이 틀렸거나 두 용지의 묶음이 섞였습니다. 아무것도 복원되지 않았습니다. 용지와 비교하십시오.</translation>
    </message>
    <message>
        <source>Group %2 of paper %1 is mistyped or missing. Nothing was restored. Compare it with the paper.</source>
        <translation>용지 %1의 %2번째 묶음이 잘못되었거나 빠졌습니다. 아무것도 복원되지 않았습니다. 용지와 비교하십시오.</translation>
    </message>
    <message>
        <source>Paper %1 is of another store. Nothing was restored. Take the paper that was made for the store of this backup.</source>
        <translation>용지 %1은(는) 다른 저장소의 것입니다. 아무것도 복원되지 않았습니다. 이 백업의 저장소에서 만든 용지를 사용하십시오.</translation>
    </message>
    <message>
        <source>What was typed as paper %1 is paper %2 of pair %3, but this backup needs paper %4 of pair %5. Nothing was restored.</source>
        <translation>용지 %1(으)로 입력한 것은 %3번 쌍의 용지 %2입니다. 이 백업에는 %5번 쌍의 용지 %4이(가) 필요합니다. 아무것도 복원되지 않았습니다.</translation>
    </message>
    <message>
        <source>There are no recovery papers yet, so nothing was written. Two people make one each first; backups open with both.</source>
        <translation>아직 복구 용지가 없어 아무것도 기록되지 않았습니다. 먼저 두 사람이 한 장씩 만들어야 합니다. 백업은 두 장이 모두 있어야 열립니다.</translation>
    </message>
    <message>
        <source>A session ended in the middle of a write (%1), so no backup was made. Let somebody who holds the keys log in once, then repeat it.</source>
        <translation>이전 작업이 저장 도중에 끝나(%1) 백업을 만들지 않았습니다. 열쇠를 가진 사람이 한 번 로그인한 뒤 다시 시도하십시오.</translation>
    </message>
    <message>
        <source>%1 cannot be used as a backup (%2). Nothing was restored. Take another copy of it, or an older one.</source>
        <translation>%1을(를) 백업으로 사용할 수 없습니다(%2). 아무것도 복원되지 않았습니다. 다른 사본이나 이전 백업을 사용하십시오.</translation>
    </message>
    <message>
        <source>Tracedesk recovery paper %1, pair %2</source>
        <translation>Tracedesk 복구 용지 %1, %2번 쌍</translation>
    </message>
    <message>
        <source>Store %1, made by %2 on %3</source>
        <translation>저장소 %1, %3 %2 작성</translation>
    </message>
    <message>
        <source>Opens the backups of pair %1 together with paper %2, which another person keeps.</source>
        <translation>다른 사람이 보관하는 용지 %2와(과) 함께 %1번 쌍의 백업을 엽니다.</translation>
    </message>
    <message>
        <source>Keep it apart from that paper and from the backups. It is stored nowhere else.</source>
        <translation>그 용지 및 백업과 따로 보관하십시오. 다른 어디에도 저장되어 있지 않습니다.</translation>
    </message>
    <message>
        <source>Destroying this paper ends every backup of pair %1.</source>
        <translation>이 용지를 파기하면 %1번 쌍의 모든 백업을 더 이상 열 수 없습니다.</translation>
    </message>
    <message>
        <source>Shown whole</source>
        <translation>원문 보기</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>내보냄</translation>
    </message>
    <message>
        <source>Export closed</source>
        <translation>내보낸 파일 처리</translation>
    </message>
    <message>
        <source>Own household named</source>
        <translation>본인·동거 가족 등록</translation>
    </message>
    <message>
        <source>Spooled records without room</source>
        <translation>대기 기록 저장 공간 부족</translation>
    </message>
    <message>
        <source>see a name or number whole</source>
        <translation>이름·번호 원문 보기</translation>
    </message>
    <message>
        <source>export</source>
        <translation>내보내기</translation>
    </message>
    <message>
        <source>close exports</source>
        <translation>내보낸 파일 처리</translation>
    </message>
    <message>
        <source>it is about somebody the account named as its own household</source>
        <translation>이 계정이 본인·동거 가족으로 등록한 사람에 관한 것입니다</translation>
    </message>
    <message>
        <source>a resident number is never shown whole</source>
        <translation>주민등록번호는 전체를 표시하지 않습니다</translation>
    </message>
    <message>
        <source>name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>전화번호</translation>
    </message>
    <message>
        <source>resident number</source>
        <translation>주민등록번호</translation>
    </message>
    <message>
        <source>address</source>
        <translation>주소</translation>
    </message>
    <message>
        <source>List</source>
        <translation>목록</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>보고서</translation>
    </message>
    <message>
        <source>Rejected rows</source>
        <translation>제외된 행</translation>
    </message>
    <message>
        <source>Picture of the map</source>
        <translation>지도 이미지</translation>
    </message>
    <message>
        <source>Picture of the window</source>
        <translation>화면 이미지</translation>
    </message>
    <message>
        <source>Activity record</source>
        <translation>활동 기록</translation>
    </message>
    <message>
        <source>open</source>
        <translation>미처리</translation>
    </message>
    <message>
        <source>destroyed</source>
        <translation>파기</translation>
    </message>
    <message>
        <source>handed over</source>
        <translation>인계</translation>
    </message>
    <message>
        <source>kept under legal hold</source>
        <translation>법적 보존</translation>
    </message>
    <message>
        <source>never written</source>
        <translation>저장되지 않음</translation>
    </message>
    <message>
        <source>Exported by %1 at %2 UTC, export %3</source>
        <translation>%1 님이 %2 UTC에 내보냄, 내보내기 번호 %3</translation>
    </message>
    <message>
        <source>A masked value is replaced as a whole. Type it anew</source>
        <translation>가려진 값은 통째로 바꿉니다. 처음부터 다시 입력하십시오</translation>
    </message>
    <message>
        <source>Destruction of data signed</source>
        <translation>자료 파기에 서명</translation>
    </message>
    <message>
        <source>Destruction ordered</source>
        <translation>파기 지시</translation>
    </message>
    <message>
        <source>Data destroyed</source>
        <translation>자료 파기</translation>
    </message>
    <message>
        <source>see retention and destruction</source>
        <translation>보존과 파기 보기</translation>
    </message>
    <message>
        <source>order the destruction of data</source>
        <translation>자료 파기 지시</translation>
    </message>
    <message>
        <source>sign the destruction of data</source>
        <translation>자료 파기 서명</translation>
    </message>
    <message>
        <source>Positions (base stations, GPS)</source>
        <translation>위치(기지국, GPS)</translation>
    </message>
    <message>
        <source>Entry logs</source>
        <translation>출입명부</translation>
    </message>
    <message>
        <source>Files as they came</source>
        <translation>원본 파일</translation>
    </message>
    <message>
        <source>Persons with name and numbers</source>
        <translation>신원 정보</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>환자</translation>
    </message>
    <message>
        <source>Interviews</source>
        <translation>면담</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>방문</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>접촉자</translation>
    </message>
    <message>
        <source>Stated links between cases</source>
        <translation>환자 사이의 진술된 연결</translation>
    </message>
    <message>
        <source>Stays and what follows from them</source>
        <translation>체류와 그로부터 나온 결과</translation>
    </message>
    <message>
        <source>All personal data</source>
        <translation>모든 개인정보</translation>
    </message>
    <message>
        <source>What was kept as long as it may be</source>
        <translation>보존 기간이 끝난 자료</translation>
    </message>
    <message>
        <source>All data of one person</source>
        <translation>한 사람의 모든 자료</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2 (imported before %3)</source>
        <translation>%1: %2 (%3 이전에 가져옴)</translation>
    </message>
    <message>
        <source>all data of the store are destroyed</source>
        <translation>저장소의 모든 자료가 파기되었습니다</translation>
    </message>
    <message>
        <source>what it orders was begun, and the data are gone already</source>
        <translation>지시한 파기가 이미 시작되어 자료가 없습니다</translation>
    </message>
    <message>
        <source>files were taken out of which nobody said what became of them</source>
        <translation>내보낸 파일 가운데 어떻게 되었는지 밝혀지지 않은 것이 있습니다</translation>
    </message>
    <message>
        <source>Certificate of destruction</source>
        <translation>파기 확인서</translation>
    </message>
    <message>
        <source>Of the personal data named here none is left in this store. Two people signed the order; the signatures can be verified with the file of the same name in JSON.</source>
        <translation>여기 적힌 개인정보는 이 저장소에 하나도 남아 있지 않습니다. 두 사람이 파기 지시에 서명했으며, 서명은 같은 이름의 JSON 파일로 검증할 수 있습니다.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>파기 대상</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>대상자</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>근거</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>저장소</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>지시</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>지시 시각</translation>
    </message>
    <message>
        <source>Destroyed</source>
        <translation>파기 시각</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>아직</translation>
    </message>
    <message>
        <source>Counted when it was ordered</source>
        <translation>지시 당시의 수량</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>서명자</translation>
    </message>
    <message>
        <source>First</source>
        <translation>첫 번째</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>두 번째</translation>
    </message>
    <message>
        <source>Entries when it was ordered</source>
        <translation>지시 당시의 기록 수</translation>
    </message>
    <message>
        <source>Its end then</source>
        <translation>당시 마지막 기록의 해시값</translation>
    </message>
    <message>
        <source>Entry of the destruction</source>
        <translation>파기 기록 번호</translation>
    </message>
    <message>
        <source>Copies outside the store (exports, backups with both recovery papers, printed pages) are not covered by this certificate; who made them is in the activity record.</source>
        <translation>저장소 밖의 사본(내보낸 파일, 복구 용지 두 장이 모두 있는 백업, 인쇄물)은 이 확인서에 포함되지 않습니다. 누가 만들었는지는 활동 기록에 있습니다.</translation>
    </message>
    <message>
        <source>Finding judged</source>
        <translation>이상 징후 판단</translation>
    </message>
    <message>
        <source>a finding of the review waits for its judgement</source>
        <translation>아직 판단하지 않은 이상 징후가 있습니다</translation>
    </message>
    <message>
        <source>many persons within an hour</source>
        <translation>한 시간에 많은 인물 열람</translation>
    </message>
    <message>
        <source>many persons within a day</source>
        <translation>하루에 많은 인물 열람</translation>
    </message>
    <message>
        <source>many times the usual persons</source>
        <translation>평소의 몇 배 열람</translation>
    </message>
    <message>
        <source>cases of others</source>
        <translation>담당하지 않는 환자</translation>
    </message>
    <message>
        <source>work at night</source>
        <translation>야간 작업</translation>
    </message>
    <message>
        <source>log-ins at night</source>
        <translation>야간 로그인</translation>
    </message>
    <message>
        <source>failed log-ins</source>
        <translation>로그인 실패</translation>
    </message>
    <message>
        <source>refused acts</source>
        <translation>거부된 작업</translation>
    </message>
    <message>
        <source>many files taken out</source>
        <translation>많은 파일 내보내기</translation>
    </message>
    <message>
        <source>many rows taken out</source>
        <translation>많은 행 내보내기</translation>
    </message>
    <message>
        <source>many shown whole</source>
        <translation>많은 원문 보기</translation>
    </message>
    <message>
        <source>records missing</source>
        <translation>기록 누락</translation>
    </message>
    <message>
        <source>store restored from a backup</source>
        <translation>백업에서 복원된 저장소</translation>
    </message>
    <message>
        <source>to be judged</source>
        <translation>판단 대기</translation>
    </message>
    <message>
        <source>explained</source>
        <comment>finding</comment>
        <translation>소명됨</translation>
    </message>
    <message>
        <source>to be followed up</source>
        <translation>추가 확인 필요</translation>
    </message>
    <message>
        <source>%1 persons within an hour (limit %2)</source>
        <translation>한 시간에 %1명 열람 (기준 %2)</translation>
    </message>
    <message>
        <source>%1 persons within 24 hours (limit %2)</source>
        <translation>24시간에 %1명 열람 (기준 %2)</translation>
    </message>
    <message>
        <source>%1 persons in a day, where %2 are far above what is usual</source>
        <translation>하루에 %1명 열람 (평소보다 크게 많은 기준 %2)</translation>
    </message>
    <message>
        <source>%1 cases of others opened (limit %2)</source>
        <translation>담당하지 않는 환자 %1명 열람 (기준 %2)</translation>
    </message>
    <message>
        <source>%1 acts in a night (limit %2)</source>
        <translation>하룻밤에 활동 %1건 (기준 %2)</translation>
    </message>
    <message>
        <source>%1 log-ins in a night (limit %2)</source>
        <translation>하룻밤에 로그인 %1회 (기준 %2)</translation>
    </message>
    <message>
        <source>%1 log-ins failed within an hour (limit %2)</source>
        <translation>한 시간에 로그인 실패 %1회 (기준 %2)</translation>
    </message>
    <message>
        <source>%1 acts refused within 24 hours (limit %2)</source>
        <translation>24시간에 거부된 작업 %1건 (기준 %2)</translation>
    </message>
    <message>
        <source>%1 files taken out within 24 hours (limit %2)</source>
        <translation>24시간에 내보낸 파일 %1개 (기준 %2)</translation>
    </message>
    <message>
        <source>%1 rows taken out within 24 hours (limit %2)</source>
        <translation>24시간에 내보낸 행 %1개 (기준 %2)</translation>
    </message>
    <message>
        <source>%1 times shown whole within 24 hours (limit %2)</source>
        <translation>24시간에 원문 보기 %1회 (기준 %2)</translation>
    </message>
    <message>
        <source>records were taken out or changed before they were in the chain</source>
        <translation>기록 사슬에 들어가기 전에 기록이 빠지거나 바뀌었습니다</translation>
    </message>
    <message>
        <source>the store was restored from a backup</source>
        <translation>저장소가 백업에서 복원되었습니다</translation>
    </message>
    <message>
        <source>Nothing on record is about this person. Check the token on the person's case page.</source>
        <translation>이 인물에 관한 기록이 없습니다. 환자 화면의 식별 문자를 확인하십시오.</translation>
    </message>
    <message>
        <source>A person's token has at least eight digits, as the case page shows it.</source>
        <translation>인물 식별 문자는 환자 화면에 표시된 대로 여덟 자리 이상입니다.</translation>
    </message>
    <message>
        <source>A person's token consists of digits and the letters a to f. Names are not looked for here.</source>
        <translation>인물 식별 문자는 숫자와 a~f 글자로만 되어 있습니다. 여기서는 이름으로 찾지 않습니다.</translation>
    </message>
    <message>
        <source>Several persons end like this. Copy the whole token from the case page.</source>
        <translation>이렇게 끝나는 인물이 여럿입니다. 환자 화면에서 식별 문자 전체를 복사하십시오.</translation>
    </message>
    <message>
        <source>This asks for the password of the account once more. Nothing was done. Give it and try again.</source>
        <translation>이 작업에는 계정의 비밀번호가 한 번 더 필요합니다. 아무 일도 하지 않았습니다. 비밀번호를 입력하고 다시 시도하십시오.</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>백업</translation>
    </message>
    <message>
        <source>sealed to two papers</source>
        <translation>용지 두 장으로 봉인</translation>
    </message>
    <message>
        <source>kept as proof</source>
        <translation>증빙으로 보관</translation>
    </message>
    <message>
        <source>case %1</source>
        <translation>환자 %1</translation>
    </message>
    <message>
        <source>contact of %1</source>
        <translation>%1의 접촉자</translation>
    </message>
    <message>
        <source>in providers' data</source>
        <translation>제공 기관 자료에 있음</translation>
    </message>
    <message>
        <source>Has the same number and stays: %1 (%2)</source>
        <translation>같은 번호를 가졌고 남습니다: %1 (%2)</translation>
    </message>
    <message>
        <source>the person is a case of another area</source>
        <translation>다른 관할의 환자입니다</translation>
    </message>
    <message>
        <source>two people signed that all data of the person are destroyed</source>
        <translation>두 사람이 이 사람의 모든 자료를 파기하기로 서명했습니다</translation>
    </message>
    <message>
        <source>Closed</source>
        <comment>account</comment>
        <translation>해지됨</translation>
    </message>
    <message>
        <source>Whole country</source>
        <translation>전국</translation>
    </message>
    <message>
        <source>Nobody would be left to manage accounts. Nothing was changed.</source>
        <translation>계정을 관리할 사람이 한 명도 남지 않게 됩니다. 바뀐 것은 없습니다.</translation>
    </message>
    <message>
        <source>Nobody would be left to give the keys to others. Nothing was changed.</source>
        <translation>열쇠를 나누어 줄 사람이 한 명도 남지 않게 됩니다. 바뀐 것은 없습니다.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1: records show the person at least %2 away, at %3</source>
        <translation>%1: 자료에는 %2 이상 떨어진 %3에 있었던 것으로 나타남</translation>
    </message>
    <message>
        <source>Not told: a stay at %1, %2</source>
        <translation>진술에 없음: %1 체류, %2</translation>
    </message>
    <message>
        <source>Not told: a payment or check-in at %1, %2</source>
        <translation>진술에 없음: %1 결제 또는 출입, %2</translation>
    </message>
    <message>
        <source>%1: card or check-in at %2, the phone at least %3 away</source>
        <translation>%1: 카드 또는 출입은 %2, 휴대전화는 %3 이상 떨어진 곳</translation>
    </message>
    <message>
        <source>%1: %2 lies too far away to be reached in that time</source>
        <translation>%1: 그 시간에 %2까지 갈 수 없는 거리</translation>
    </message>
    <message>
        <source>%1: no record of the phone, %2</source>
        <translation>%1: 휴대전화 기록 없음, %2</translation>
    </message>
    <message>
        <source>%1: two devices in two places, one at %2</source>
        <translation>%1: 두 기기가 서로 다른 곳에 있음, 하나는 %2</translation>
    </message>
    <message>
        <source>Were you there all that time? On that day? Did you have the phone with you?</source>
        <translation>그 시간 내내 그곳에 계셨습니까? 그날이 맞습니까? 휴대전화를 가지고 계셨습니까?</translation>
    </message>
    <message>
        <source>Where were you at that time, and with whom?</source>
        <translation>그 시간에 어디에, 누구와 계셨습니까?</translation>
    </message>
    <message>
        <source>Was that you? How long were you there, and with whom?</source>
        <translation>본인이 가셨습니까? 얼마나, 누구와 계셨습니까?</translation>
    </message>
    <message>
        <source>Did you have the phone with you? Does anybody else use the card?</source>
        <translation>휴대전화를 가지고 계셨습니까? 카드를 다른 사람도 씁니까?</translation>
    </message>
    <message>
        <source>Are both times right? Which of the two are you sure of?</source>
        <translation>두 시각이 모두 맞습니까? 어느 쪽이 확실합니까?</translation>
    </message>
    <message>
        <source>Was the phone switched off? Did you leave in between?</source>
        <translation>휴대전화를 꺼 두셨습니까? 중간에 나가셨습니까?</translation>
    </message>
    <message>
        <source>Do you use two devices? Who has the other one?</source>
        <translation>기기를 두 대 쓰십니까? 다른 한 대는 누가 씁니까?</translation>
    </message>
    <message>
        <source>Nobody said when it began</source>
        <translation>증상이 언제 시작되었는지 알 수 없음</translation>
    </message>
    <message>
        <source>%1: neither told nor recorded</source>
        <translation>%1: 진술도 자료도 없음</translation>
    </message>
    <message>
        <source>%1, %2: %L3 paid, enough for %4</source>
        <translation>%1, %2: %L3 결제, %4명분</translation>
    </message>
    <message>
        <source>%1: nobody is named</source>
        <translation>%1: 함께 있던 사람이 입력되지 않음</translation>
    </message>
    <message>
        <source>%1: masks are not told</source>
        <translation>%1: 마스크 착용 여부 모름</translation>
    </message>
    <message>
        <source>%1: no end</source>
        <translation>%1: 끝난 시각 없음</translation>
    </message>
    <message>
        <source>%1: not on the map</source>
        <translation>%1: 지도에 위치 없음</translation>
    </message>
    <message>
        <source>On which day did you first feel ill?</source>
        <translation>처음 아프기 시작한 날이 언제입니까?</translation>
    </message>
    <message>
        <source>Where were you between %1 and %2?</source>
        <translation>%1부터 %2까지 어디에 계셨습니까?</translation>
    </message>
    <message>
        <source>Who else was there?</source>
        <translation>그 자리에 또 누가 있었습니까?</translation>
    </message>
    <message>
        <source>Who was with you, and who was near you?</source>
        <translation>누구와 함께 계셨고, 가까이에 누가 있었습니까?</translation>
    </message>
    <message>
        <source>Did you and the others wear masks?</source>
        <translation>본인과 다른 사람들은 마스크를 썼습니까?</translation>
    </message>
    <message>
        <source>Until when were you there?</source>
        <translation>언제까지 그곳에 계셨습니까?</translation>
    </message>
    <message>
        <source>Where exactly is that?</source>
        <translation>정확히 어디입니까?</translation>
    </message>
    <message>
        <source>Question settled</source>
        <translation>질문 처리</translation>
    </message>
    <message>
        <source>Question opened again</source>
        <translation>질문 다시 열기</translation>
    </message>
    <message>
        <source>Answers saved</source>
        <translation>답변 저장</translation>
    </message>
    <message>
        <source>Answers taken out</source>
        <translation>답변 삭제</translation>
    </message>
    <message>
        <source>Case handed over</source>
        <translation>환자 인계</translation>
    </message>
    <message>
        <source>Hand-over taken back</source>
        <translation>인계 취소</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>question</comment>
        <translation>미확인</translation>
    </message>
    <message>
        <source>Asked</source>
        <comment>question</comment>
        <translation>물어봄</translation>
    </message>
    <message>
        <source>Explained</source>
        <comment>question</comment>
        <translation>설명됨</translation>
    </message>
    <message>
        <source>Nobody can tell</source>
        <comment>question</comment>
        <translation>알 수 없음</translation>
    </message>
    <message>
        <source>the phone was left behind</source>
        <translation>휴대전화를 두고 나감</translation>
    </message>
    <message>
        <source>somebody else had the phone</source>
        <translation>다른 사람이 휴대전화를 가지고 있었음</translation>
    </message>
    <message>
        <source>somebody else paid or checked in</source>
        <translation>다른 사람이 결제하거나 출입을 등록함</translation>
    </message>
    <message>
        <source>the record is wrong</source>
        <translation>자료가 틀림</translation>
    </message>
    <message>
        <source>the person was mistaken</source>
        <translation>본인이 착각함</translation>
    </message>
    <message>
        <source>the person does not want to say</source>
        <translation>본인이 말하기를 원하지 않음</translation>
    </message>
    <message>
        <source>something else: see the note</source>
        <translation>기타 (메모 참고)</translation>
    </message>
    <message>
        <source>question</source>
        <comment>undo</comment>
        <translation>질문</translation>
    </message>
    <message>
        <source>answers</source>
        <comment>undo</comment>
        <translation>답변</translation>
    </message>
    <message>
        <source>hand-over</source>
        <comment>undo</comment>
        <translation>인계</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>ruling, reason</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>ruling, note</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>no time and no place</source>
        <comment>unread part of a told route</comment>
        <translation>시각도 장소도 없음</translation>
    </message>
    <message>
        <source>damaged letters</source>
        <comment>unread part of a told route</comment>
        <translation>깨진 글자</translation>
    </message>
    <message>
        <source>there is no such time</source>
        <comment>unread part of a told route</comment>
        <translation>없는 시각</translation>
    </message>
    <message>
        <source>there is no such day</source>
        <comment>unread part of a told route</comment>
        <translation>없는 날짜</translation>
    </message>
    <message>
        <source>it does not tell which day</source>
        <comment>unread part of a told route</comment>
        <translation>어느 날인지 알 수 없음</translation>
    </message>
    <message>
        <source>that day was another weekday; the date was kept</source>
        <comment>unread part of a told route</comment>
        <translation>그날은 다른 요일이라 날짜를 따름</translation>
    </message>
    <message>
        <source>the end lies before the begin</source>
        <comment>unread part of a told route</comment>
        <translation>끝이 시작보다 앞섬</translation>
    </message>
    <message>
        <source>a time without a place</source>
        <comment>unread part of a told route</comment>
        <translation>장소가 없는 시각</translation>
    </message>
    <message>
        <source>this number has two meanings: a time, a day or a year</source>
        <comment>unread part of a told route</comment>
        <translation>시각, 날짜, 연도 중 무엇인지 알 수 없는 숫자</translation>
    </message>
    <message>
        <source>a time counted from another; write the time itself</source>
        <comment>unread part of a told route</comment>
        <translation>다른 시각에서 센 시각, 시각을 직접 쓰십시오</translation>
    </message>
    <message>
        <source>told a second time for one visit; the first was kept</source>
        <comment>unread part of a told route</comment>
        <translation>한 방문에 두 번 나와 앞의 것을 따름</translation>
    </message>
    <message>
        <source>says what did not happen, or has not yet</source>
        <comment>unread part of a told route</comment>
        <translation>하지 않았거나 아직 하지 않은 일</translation>
    </message>
    <message>
        <source>says that it is not certain</source>
        <comment>unread part of a told route</comment>
        <translation>확실하지 않다고 한 내용</translation>
    </message>
    <message>
        <source>something that happened, and no place</source>
        <comment>unread part of a told route</comment>
        <translation>장소가 아니라 있었던 일</translation>
    </message>
    <message>
        <source>the text is too long; the rest was not read</source>
        <comment>unread part of a told route</comment>
        <translation>글이 너무 길어 나머지는 읽지 않음</translation>
    </message>
    <message>
        <source>No day was told: write it before the stop, like 3/12</source>
        <translation>날짜가 없습니다. 3/12처럼 방문지 앞에 쓰십시오</translation>
    </message>
    <message>
        <source>The day was not told in full</source>
        <translation>날짜를 다 말하지 않음</translation>
    </message>
    <message>
        <source>No hours were told: whole days are proposed</source>
        <translation>시각이 없어 하루 전체로 제안함</translation>
    </message>
    <message>
        <source>No time was told: any between the stops around it</source>
        <translation>시각이 없음: 앞뒤 방문지 사이의 어느 때</translation>
    </message>
    <message>
        <source>Not told when it began</source>
        <translation>시작 시각이 없음</translation>
    </message>
    <message>
        <source>Morning or evening was not told: it may be 12 hours later</source>
        <translation>오전인지 오후인지 없음: 12시간 뒤일 수 있음</translation>
    </message>
    <message>
        <source>Earlier than the stop told before it</source>
        <translation>앞서 말한 방문지보다 이른 시각</translation>
    </message>
    <message>
        <source>Morning or afternoon by the stops around it</source>
        <translation>오전·오후는 앞뒤 방문지로 정함</translation>
    </message>
    <message>
        <source>After midnight by the order of times</source>
        <translation>시각 순서로 보아 자정이 지남</translation>
    </message>
    <message>
        <source>give or take %1</source>
        <comment>told visit</comment>
        <translation>오차 %1 이내</translation>
    </message>
    <message>
        <source>from %1</source>
        <comment>told visit</comment>
        <translation>%1에서</translation>
    </message>
    <message>
        <source>with %1</source>
        <comment>told visit</comment>
        <translation>동행: %1</translation>
    </message>
    <message>
        <source>mask worn</source>
        <comment>told visit</comment>
        <translation>마스크 착용</translation>
    </message>
    <message>
        <source>no mask</source>
        <comment>told visit</comment>
        <translation>마스크 미착용</translation>
    </message>
    <message numerus="yes">
        <source>%n stop(s)</source>
        <translation>
            <numerusform>방문지 %n곳</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>확인 필요 %n곳</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) not read</source>
        <translation>
            <numerusform>읽지 못한 부분 %n곳</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n visit(s)</source>
        <translation>
            <numerusform>방문 %n건 추가</numerusform>
        </translation>
    </message>
    <message>
        <source>Persons told apart</source>
        <translation>다른 사람으로 구분</translation>
    </message>
    <message>
        <source>Taken for another person</source>
        <translation>다른 사람으로 바꿈</translation>
    </message>
    <message>
        <source>Is likely the same person and stays: %1 (%2)</source>
        <translation>같은 사람일 가능성이 높고 남습니다: %1 (%2)</translation>
    </message>
    <message>
        <source>no JSON</source>
        <comment>questionnaire</comment>
        <translation>JSON이 아님</translation>
    </message>
    <message>
        <source>missing</source>
        <comment>questionnaire</comment>
        <translation>없음</translation>
    </message>
    <message>
        <source>not known here</source>
        <comment>questionnaire</comment>
        <translation>알 수 없는 항목</translation>
    </message>
    <message>
        <source>of another type</source>
        <comment>questionnaire</comment>
        <translation>형식이 다름</translation>
    </message>
    <message>
        <source>empty</source>
        <comment>questionnaire</comment>
        <translation>비어 있음</translation>
    </message>
    <message>
        <source>out of range</source>
        <comment>questionnaire</comment>
        <translation>범위를 벗어남</translation>
    </message>
    <message>
        <source>only small letters, digits and hyphens</source>
        <comment>questionnaire</comment>
        <translation>영문 소문자, 숫자, 붙임표만 가능</translation>
    </message>
    <message>
        <source>there twice</source>
        <comment>questionnaire</comment>
        <translation>중복됨</translation>
    </message>
    <message>
        <source>no item asked before, or none of its answers</source>
        <comment>questionnaire</comment>
        <translation>앞에서 묻는 항목이 아니거나 그 답변이 아님</translation>
    </message>
    <message>
        <source>no fact of a case</source>
        <comment>questionnaire</comment>
        <translation>환자 기본 정보가 아님</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>예</translation>
    </message>
    <message>
        <source>No</source>
        <translation>아니요</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>답변 없음</translation>
    </message>
    <message>
        <source>Not known</source>
        <comment>answer</comment>
        <translation>모름</translation>
    </message>
    <message>
        <source>Not said</source>
        <comment>answer</comment>
        <translation>답변 거부</translation>
    </message>
    <message>
        <source>%1, approximate</source>
        <translation>%1, 대략</translation>
    </message>
    <message>
        <source>Not a day or time. Write it like 3-12 or 3-12 14:05</source>
        <translation>날짜나 시각이 아닙니다. 3-12 또는 3-12 14:05처럼 쓰세요</translation>
    </message>
    <message>
        <source>Not a number from %1 to %2</source>
        <translation>%1에서 %2 사이의 수가 아닙니다</translation>
    </message>
    <message>
        <source>Not a country. Write its name, or two letters like KR</source>
        <translation>국가가 아닙니다. 이름이나 KR처럼 두 글자를 쓰세요</translation>
    </message>
    <message>
        <source>The questionnaire %1 is not valid at %2 (%3). Answers that were given are safe. Correct the file, and lock and unlock.</source>
        <translation>질문지 %1의 %2이(가) 올바르지 않습니다(%3). 이미 입력한 답변은 안전합니다. 파일을 고친 뒤 잠갔다가 다시 여세요.</translation>
    </message>
    <message>
        <source>Not said</source>
        <comment>contact</comment>
        <translation>진술 없음</translation>
    </message>
    <message>
        <source>Medical staff</source>
        <translation>의료인</translation>
    </message>
    <message>
        <source>Other at the hospital</source>
        <translation>의료기관 기타</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>입원 환자</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>가족</translation>
    </message>
    <message>
        <source>Colleague</source>
        <translation>직장 동료</translation>
    </message>
    <message>
        <source>Other</source>
        <comment>contact</comment>
        <translation>기타</translation>
    </message>
    <message>
        <source>Not isolated</source>
        <translation>미격리</translation>
    </message>
    <message>
        <source>Released</source>
        <comment>from isolation</comment>
        <translation>격리 해제</translation>
    </message>
    <message>
        <source>Quarantined at home</source>
        <translation>자가 격리</translation>
    </message>
    <message>
        <source>Isolated in hospital</source>
        <translation>병원 격리</translation>
    </message>
    <message>
        <source>Isolated as a cohort</source>
        <translation>코호트 격리</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>questions: answered, asked</comment>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>what is asked again and again, its number</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Add another: %1</source>
        <translation>하나 더 추가: %1</translation>
    </message>
    <message>
        <source>List of contacts imported</source>
        <translation>접촉자 명단을 가져옴</translation>
    </message>
    <message>
        <source>Task saved</source>
        <translation>할 일 저장</translation>
    </message>
    <message>
        <source>Task taken out</source>
        <translation>할 일 삭제</translation>
    </message>
    <message>
        <source>Answers to questionnaires</source>
        <translation>설문 응답</translation>
    </message>
    <message>
        <source>Notes on questions, tasks and hand-overs</source>
        <translation>질문, 할 일, 인계에 관한 기록</translation>
    </message>
    <message>
        <source>Comparing places</source>
        <translation>장소 비교 중</translation>
    </message>
    <message>
        <source>List of contacts (form 5)</source>
        <translation>접촉자 명단 (서식 5)</translation>
    </message>
    <message>
        <source>number</source>
        <translation>번호</translation>
    </message>
    <message>
        <source>date of birth</source>
        <translation>생년월일</translation>
    </message>
    <message>
        <source>sex</source>
        <translation>성별</translation>
    </message>
    <message>
        <source>relation</source>
        <translation>접촉자 구분</translation>
    </message>
    <message>
        <source>isolation</source>
        <translation>격리 구분</translation>
    </message>
    <message>
        <source>nationality</source>
        <translation>국적</translation>
    </message>
    <message>
        <source>occupation</source>
        <translation>직업</translation>
    </message>
    <message>
        <source>last contact</source>
        <translation>최종 접촉일</translation>
    </message>
    <message>
        <source>suspected case</source>
        <translation>의심 환자</translation>
    </message>
    <message>
        <source>remark</source>
        <translation>비고</translation>
    </message>
    <message>
        <source>last day of quarantine</source>
        <translation>격리 종료일</translation>
    </message>
    <message>
        <source>reason for another day</source>
        <translation>종료일 변경 사유</translation>
    </message>
    <message>
        <source>%1 not said</source>
        <comment>form 5: which field</comment>
        <translation>%1 미입력</translation>
    </message>
    <message>
        <source>%1 without a code</source>
        <comment>form 5: which field</comment>
        <translation>%1: 해당하는 코드 없음</translation>
    </message>
    <message>
        <source>found in records, no name entered</source>
        <translation>기록에서 찾은 사람, 이름 미입력</translation>
    </message>
    <message>
        <source>a case of another area</source>
        <translation>다른 지역의 환자</translation>
    </message>
    <message>
        <source>to do: %1</source>
        <translation>할 일 %1건</translation>
    </message>
    <message>
        <source>to do: %1, overdue since %2</source>
        <translation>할 일 %1건, %2 기한이 지남</translation>
    </message>
    <message>
        <source>to do: %1, the first by %2</source>
        <translation>할 일 %1건, 첫 기한 %2</translation>
    </message>
    <message>
        <source>Say what is to be done</source>
        <translation>할 일을 적으십시오</translation>
    </message>
    <message>
        <source>Say why it is dropped</source>
        <translation>하지 않는 이유를 적으십시오</translation>
    </message>
    <message>
        <source>Another day than the policy's needs a reason</source>
        <translation>정책과 다른 날짜에는 사유가 필요합니다</translation>
    </message>
    <message>
        <source>task</source>
        <comment>undo</comment>
        <translation>할 일</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>생년월일</translation>
    </message>
    <message>
        <source>Relation to the case</source>
        <translation>환자와의 관계 (접촉자 구분)</translation>
    </message>
    <message>
        <source>Isolation</source>
        <translation>격리 구분</translation>
    </message>
    <message>
        <source>National</source>
        <translation>내국인 여부</translation>
    </message>
    <message>
        <source>Nationality</source>
        <translation>국적</translation>
    </message>
    <message>
        <source>Occupation</source>
        <translation>직업</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>최종 접촉일</translation>
    </message>
    <message>
        <source>Suspected case</source>
        <translation>의심 환자</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>비고</translation>
    </message>
    <message>
        <source>Last day of quarantine</source>
        <translation>격리 종료일</translation>
    </message>
    <message>
        <source>Reason for another last day</source>
        <translation>종료일 변경 사유</translation>
    </message>
    <message>
        <source>%1 to %2: nothing told, nothing recorded</source>
        <translation>%1~%2: 진술도 자료도 없음</translation>
    </message>
    <message>
        <source>Where were you on these days?</source>
        <translation>이 기간에는 어디에 계셨습니까?</translation>
    </message>
    <message>
        <source>visit %1, %2</source>
        <comment>task about: when, where</comment>
        <translation>방문 %1, %2</translation>
    </message>
    <message>
        <source>a contact</source>
        <comment>task about</comment>
        <translation>접촉자</translation>
    </message>
    <message>
        <source>contact %1</source>
        <comment>task about</comment>
        <translation>접촉자 %1</translation>
    </message>
    <message>
        <source>done</source>
        <comment>task</comment>
        <translation>완료</translation>
    </message>
    <message>
        <source>dropped</source>
        <comment>task</comment>
        <translation>하지 않기로 함</translation>
    </message>
    <message>
        <source>done by %1, %2</source>
        <comment>task: who, when</comment>
        <translation>완료: %1, %2</translation>
    </message>
    <message>
        <source>dropped by %1, %2</source>
        <comment>task: who, when</comment>
        <translation>하지 않기로 함: %1, %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>task dropped, reason</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <comment>task</comment>
        <translation>담당자 없음</translation>
    </message>
    <message>
        <source>by %1</source>
        <comment>task: day</comment>
        <translation>%1까지</translation>
    </message>
    <message>
        <source>overdue</source>
        <comment>task</comment>
        <translation>기한 지남</translation>
    </message>
</context>
<context>
    <name>tracedesk::view::AccountHistoryModel</name>
    <message>
        <source>the founding</source>
        <translation>저장소 개설</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>tracedesk::view::AccountUseModel</name>
    <message>
        <source>Times the account logged in</source>
        <translation>로그인한 횟수</translation>
    </message>
    <message>
        <source>Log-ins that failed, and wrong passwords</source>
        <translation>실패한 로그인과 잘못 입력한 비밀번호</translation>
    </message>
    <message>
        <source>Times the data of a person were opened</source>
        <translation>개인의 자료를 연 횟수</translation>
    </message>
    <message>
        <source>Different persons whose data were opened or shown whole</source>
        <translation>자료를 열거나 원문을 본 서로 다른 사람 수</translation>
    </message>
    <message>
        <source>Masked names, phones and other values that were shown whole</source>
        <translation>가려진 이름·전화번호 등을 원문으로 본 횟수</translation>
    </message>
    <message>
        <source>Files, copies of the record and backups that were taken out</source>
        <translation>밖으로 내보낸 파일, 활동 기록 사본, 백업</translation>
    </message>
    <message>
        <source>Entries made, changed or removed, imports, accounts and settings</source>
        <translation>입력·수정·삭제, 가져오기, 계정과 설정 변경</translation>
    </message>
    <message>
        <source>What was tried and is not among the duties</source>
        <translation>직무에 없는 일을 시도한 횟수</translation>
    </message>
    <message>
        <source>Acts during the night</source>
        <translation>야간에 한 활동</translation>
    </message>
    <message>
        <source>What the review finds odd about the account</source>
        <translation>점검에서 찾은 이 계정의 이상 징후</translation>
    </message>
    <message>
        <source>Log-ins</source>
        <translation>로그인</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>Looks</source>
        <translation>열람</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>인물</translation>
    </message>
    <message>
        <source>Whole</source>
        <translation>원문</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>변경</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>거부</translation>
    </message>
    <message>
        <source>At night</source>
        <translation>야간</translation>
    </message>
    <message>
        <source>Odd</source>
        <translation>이상</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>알 수 없음</translation>
    </message>
</context>
<context>
    <name>tracedesk::view::AccountsController</name>
    <message>
        <source>This is an order now: it waits below for the signature of a second person.</source>
        <translation>지시로 등록되었습니다. 아래에서 두 번째 사람의 서명을 기다립니다.</translation>
    </message>
    <message>
        <source>Somebody who is gone had keys: they are renewed at the next log-in of a supervisor.</source>
        <translation>권한을 잃은 사용자가 열쇠를 가지고 있었습니다. 감독자가 다음에 로그인할 때 열쇠를 교체합니다.</translation>
    </message>
    <message>
        <source>Sign the order</source>
        <translation>지시에 서명</translation>
    </message>
</context>
<context>
    <name>tracedesk::view::AlikeListModel</name>
    <message>
        <source>Noted: somebody else. It is not proposed again.</source>
        <translation>다른 사람으로 기록했습니다. 다시 제안하지 않습니다.</translation>
    </message>
    <message>
        <source>Differs: %1</source>
        <translation>다름: %1</translation>
    </message>
    <message>
        <source>Filled in: %1</source>
        <translation>채워짐: %1</translation>
    </message>
    <message>
        <source>This is the case itself.</source>
        <translation>이 환자 본인입니다.</translation>
    </message>
    <message>
        <source>Is a contact of this case already: take one of the two out.</source>
        <translation>이미 이 환자의 접촉자입니다. 둘 중 하나를 삭제하세요.</translation>
    </message>
    <message>
        <source>Has data of its own from lists or providers.</source>
        <translation>명단이나 제공 기관에서 받은 자료가 따로 있습니다.</translation>
    </message>
</context>
<context>
    <name>tracedesk::view::BackupController</name>
    <message>
        <source>The backup is written and was read back.</source>
        <translation>백업을 기록하고 다시 읽어 확인했습니다.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was written.</source>
        <translation>중지했습니다. 아무것도 기록되지 않았습니다.</translation>
    </message>
    <message>
        <source>There are no recovery papers yet. Two people make one each; backups open with both, and with nothing else.</source>
        <translation>아직 복구 용지가 없습니다. 두 사람이 한 장씩 만듭니다. 백업은 두 장으로만 열립니다.</translation>
    </message>
    <message>
        <source>Backups are sealed to pair %1: paper A made by %2 on %3, paper B by %4 on %5.</source>
        <translation>백업은 %1번 쌍으로 봉인됩니다: 용지 A는 %2(%3), 용지 B는 %4(%5) 작성.</translation>
    </message>
    <message>
        <source>Make paper %1 of pair %2</source>
        <translation>%2번 쌍의 용지 %1 만들기</translation>
    </message>
    <message>
        <source>No backup was made here yet.</source>
        <translation>여기서 만든 백업이 아직 없습니다.</translation>
    </message>
    <message>
        <source>%1, sealed to pair %2, %3</source>
        <translation>%1, %2번 쌍으로 봉인, %3</translation>
    </message>
    <message>
        <source>Nothing was signed. The paper is worth nothing: destroy what was written down.</source>
        <translation>아무것도 서명되지 않았습니다. 이 용지는 쓸모가 없으니 적은 것을 파기하십시오.</translation>
    </message>
    <message>
        <source>Paper A is signed. Another person logs in and makes paper B.</source>
        <translation>용지 A에 서명했습니다. 다른 사람이 로그인하여 용지 B를 만듭니다.</translation>
    </message>
    <message>
        <source>Both papers are there: backups from now on are sealed to them.</source>
        <translation>두 용지가 모두 준비되었습니다. 지금부터 백업은 이 용지로 봉인됩니다.</translation>
    </message>
    <message>
        <source>Pair %1 is begun: paper A made by %2 on %3. It counts once there is paper B.</source>
        <translation>%1번 쌍을 시작했습니다: 용지 A는 %2(%3) 작성. 용지 B를 만들면 유효합니다.</translation>
    </message>
    <message>
        <source>Paper A is signed. Make paper B, too, and give it to somebody else.</source>
        <translation>용지 A에 서명했습니다. 용지 B도 만들어 다른 사람에게 맡기십시오.</translation>
    </message>
</context>
<context>
    <name>tracedesk::view::CaseController</name>
    <message>
        <source>onset about %1</source>
        <translation>증상 발현 %1경</translation>
    </message>
    <message>
        <source>onset %1</source>
        <translation>증상 발현 %1</translation>
    </message>
    <message>
        <source>infectious %1 to %2</source>
        <translation>전염 가능 %1 ~ %2</translation>
    </message>
    <message>
        <source>not traced yet</source>
        <translation>아직 분석 전</translation>
    </message>
    <message>
        <source>policy %1</source>
        <translation>지침 %1</translation>
    </message>
    <message>
        <source>%1, %2 to %3</source>
        <comment>hand-over: when, by whom, to whom</comment>
        <translation>%1, %2 → %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>hand-over, note</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>infectious, %1</source>
        <translation>전염 가능 기간, %1</translation>
    </message>
    <message>
        <source>exposed, %1</source>
        <translation>노출 기간, %1</translation>
    </message>
</context>
<context>
    <name>tracedesk::view::CaseFilter</name>
    <message>
        <source>search “%1”</source>
        <translation>검색어 ‘%1’</translation>
    </message>
    <message>
        <source>classification “%1”</source>
        <translation>분류 ‘%1’</translation>
    </message>
    <message>
        <source>stage “%1”</source>
        <translation>단계 ‘%1’</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between filters</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>All classifications</source>
        <translation>모든 분류</translation>
    </message>
    <message>
        <source>All stages</source>
        <translation>모든 단계</translation>
    </message>
    <message>
        <source>only mine</source>
        <translation>내 담당만</translation>
    </message>
</context>
<context>
    <name>tracedesk::view::ChangedCaseModel</name>
    <message>
        <source>new case</source>
        <translation>새 환자</translation>
    </message>
    <message numerus="yes">
        <source>%L1 new record(s)</source>
        <translation>
            <numerusform>새 기록 %L1건</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 new visit(s)</source>
        <translation>
            <numerusform>새 방문 %L1건</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 new link(s)</source>
        <translation>
            <numerusform>새 연결 %L1건</numerusform>
        </translation>
    </message>
    <message>
        <source>contacts: %L1</source>
        <translation>접촉자 %L1명</translation>
    </message>
</context>
<context>
    <name>tracedesk::view::ClusterController</name>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>환자 %n명</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other(s) present</source>
        <translation>
            <numerusform>그 밖에 %n명 있었음</numerusform>
        </translation>
    </message>
    <message>
        <source>suspected source %1</source>
        <translation>추정 감염원 %1</translation>
    </message>
</context>
<context>
    <name>tracedesk::view::ClusterListModel</name>
    <message>
        <source>%1 to %2</source>
        <comment>days</comment>
        <translation>%1 ~ %2</translation>
    </message>
</context>
<context>
    <name>tracedesk::view::ClusterSourceModel</name>
    <message>
        <source>suspected source</source>
        <translation>추정 감염원</translation>
    </message>
    <message>
        <source>in the cluster</source>
        <translation>집단 발생 안</translation>
    </message>
    <message>
        <source>named in a list</source>
        <translation>명단에 기재</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n case(s)</source>
        <comment>expected number of cases infected</comment>
        <translation>
            <numerusform>%n명 중 %1명</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tracedesk::view::CodeListModel</name>
    <message>
        <source>One-time codes</source>
        <translation>일회용 코드</translation>
    </message>
    <message>
        <source>For this person only. Type it as the password the first time, then choose a password that nobody else knows. It serves once.</source>
        <translation>이 사람만 쓸 수 있습니다. 처음에 비밀번호 칸에 입력한 뒤 본인만 아는 비밀번호를 정하십시오. 한 번만 쓸 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>tracedesk::view::ColumnMapModel</name>
    <message>
        <source>Not in the file</source>
        <translation>파일에 없음</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>%1열</translation>
    </message>
</context>
<context>
    <name>tracedesk::view::CommandPalette</name>
    <message>
        <source>Case %1</source>
        <translation>환자 %1</translation>
    </message>
    <message>
        <source>%1, onset %2</source>
        <translation>%1, 증상 발현 %2</translation>
    </message>
</context>
<context>
    <name>tracedesk::view::Commands</name>
    <message>
        <source>%1 (%2)</source>
        <comment>command and its keys</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>tracedesk::view::CommonPlaceController</name>
    <message>
        <source>while they were infected (backward)</source>
        <translation>감염되었을 기간 (후향)</translation>
    </message>
    <message>
        <source>while infectious (forward)</source>
        <translation>전염 가능 기간 (전향)</translation>
    </message>
    <message>
        <source>in a period</source>
        <translation>지정한 기간</translation>
    </message>
    <message>
        <source>at any time</source>
        <translation>시간 무관</translation>
    </message>
    <message>
        <source>some days apart at most</source>
        <translation>며칠 이내</translation>
    </message>
    <message>
        <source>on the same day</source>
        <translation>같은 날</translation>
    </message>
    <message>
        <source>at the same time</source>
        <translation>같은 시간</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>멈추는 중</translation>
    </message>
    <message>
        <source>Tell the first and the last day, as 2020-03-02.</source>
        <translation>첫날과 마지막 날을 2020-03-02처럼 적으십시오.</translation>
    </message>
    <message>
        <source>Stopped; what was found before stays</source>
        <translation>멈췄습니다. 앞서 찾은 결과는 그대로입니다</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>멈췄습니다</translation>
    </message>
    <message>
        <source>%1 of %2 places, the most unusual ones</source>
        <translation>%2곳 중 가장 두드러진 %1곳</translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s)</source>
        <translation>
            <numerusform>%Ln곳</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln case(s) without a date</source>
        <translation>
            <numerusform>날짜 없는 환자 %Ln명</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln visit(s) not on the map</source>
        <translation>
            <numerusform>지도에 없는 방문 %Ln건</numerusform>
        </translation>
    </message>
    <message>
        <source>Not looked at: %1</source>
        <translation>비교하지 못한 것: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>환자 %n명</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tracedesk::view::CommonPlaceModel</name>
    <message>
        <source>under %1</source>
        <translation>%1 미만</translation>
    </message>
    <message>
        <source>together %1 there</source>
        <translation>머문 시간 합계 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) of cases there; %1 by chance</source>
        <translation>
            <numerusform>환자가 있던 날 %n일(환자별 합), 우연이면 %1일</numerusform>
        </translation>
    </message>
    <message>
        <source>unusual by %1 (logarithm of the likelihood ratio)</source>
        <translation>두드러진 정도 %1 (로그 우도비)</translation>
    </message>
    <message>
        <source>also called %1</source>
        <translation>다른 이름: %1</translation>
    </message>
</context>
<context>
    <name>tracedesk::view::DestructionController</name>
    <message>
        <source>The certificate is written to %1, and as JSON beside it.</source>
        <translation>확인서를 %1에 저장하고, 같은 곳에 JSON으로도 저장했습니다.</translation>
    </message>
    <message>
        <source>All personal data of this store are destroyed. Accounts and the activity record are kept.</source>
        <translation>이 저장소의 모든 개인정보가 파기되었습니다. 계정과 활동 기록은 남아 있습니다.</translation>
    </message>
    <message>
        <source>This account has no keys to count data with; orders say what was counted when they were made.</source>
        <translation>이 계정에는 자료를 셀 열쇠가 없습니다. 지시마다 지시 당시의 수량이 적혀 있습니다.</translation>
    </message>
    <message>
        <source>Some data were kept as long as policy %1 allows. Plan their destruction.</source>
        <translation>지침 %1이 허용하는 기간을 넘긴 자료가 있습니다. 파기를 계획하십시오.</translation>
    </message>
    <message>
        <source>Nothing is kept longer than policy %1 allows.</source>
        <translation>지침 %1이 허용하는 기간을 넘긴 자료가 없습니다.</translation>
    </message>
    <message>
        <source>Backups open with both recovery papers (pair %1). Destroy one of the two, and no backup opens any more.</source>
        <translation>백업은 복구 용지 두 장(%1번 쌍)이 모두 있어야 열립니다. 그중 한 장을 파기하면 어떤 백업도 다시 열리지 않습니다.</translation>
    </message>
    <message>
        <source>Certificate of destruction</source>
        <translation>파기 확인서</translation>
    </message>
    <message>
        <source>Save the certificate</source>
        <translation>확인서 저장</translation>
    </message>
</context>
<context>
    <name>tracedesk::view::DestructionListModel</name>
    <message>
        <source>ordered by %1, %2</source>
        <translation>지시: %1 (%2)</translation>
    </message>
    <message>
        <source>ordered by %1, %2; signed by %3</source>
        <translation>지시: %1 (%2), 서명: %3</translation>
    </message>
    <message>
        <source>waits for a second signature</source>
        <translation>두 번째 서명을 기다립니다</translation>
    </message>
    <message>
        <source>destroyed %1</source>
        <translation>%1 파기됨</translation>
    </message>
    <message>
        <source>signed; carried out at the next log-in of somebody who has the keys</source>
        <translation>서명됨; 열쇠를 가진 사람이 다음에 로그인할 때 실행됩니다</translation>
    </message>
    <message>
        <source>Your password or second device changed since you signed: the signature counts no more. Sign it anew, or take it back.</source>
        <translation>서명한 뒤 본인의 비밀번호나 두 번째 기기가 바뀌어 서명이 더는 유효하지 않습니다. 다시 서명하거나 철회하십시오.</translation>
    </message>
    <message>
        <source>%1 has another password or second device since it was signed: the signature counts no more. %1 must sign it anew.</source>
        <translation>서명한 뒤 %1의 비밀번호나 두 번째 기기가 바뀌어 서명이 더는 유효하지 않습니다. %1 본인이 다시 서명해야 합니다.</translation>
    </message>
</context>
<context>
    <name>tracedesk::view::EntryController</name>
    <message>
        <source>There is a case of that number already, archived ones included.</source>
        <translation>같은 번호의 환자가 이미 있습니다. 보관된 환자도 포함합니다.</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>저장 중</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>저장됨</translation>
    </message>
    <message>
        <source>Nothing was undone: it was changed otherwise since.</source>
        <translation>취소하지 않았습니다. 그 뒤에 다르게 바뀌었습니다.</translation>
    </message>
    <message>
        <source>Not saved: %1 was saved by somebody else in between.</source>
        <translation>저장하지 못했습니다. 그사이 다른 사람이 %1을(를) 저장했습니다.</translation>
    </message>
    <message>
        <source>Not saved: there is a case of that number already, archived ones included.</source>
        <translation>저장하지 못했습니다. 같은 번호의 환자가 이미 있습니다. 보관된 환자도 포함합니다.</translation>
    </message>
    <message>
        <source>Not saved: %1. %2</source>
        <comment>entry, reason</comment>
        <translation>저장하지 못했습니다: %1. %2</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>실행 취소: %1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>다시 실행: %1</translation>
    </message>
    <message>
        <source>no day said</source>
        <translation>날짜 진술 없음</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>interview: when, how</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>told route</source>
        <comment>undo</comment>
        <translation>진술한 동선</translation>
    </message>
    <message>
        <source>This person is a case already.</source>
        <translation>이미 환자로 등록된 사람입니다.</translation>
    </message>
    <message>
        <source>repeated day</source>
        <comment>undo</comment>
        <translation>하루 반복</translation>
    </message>
</context>
<context>
    <name>tracedesk::view::ExportController</name>
    <message>
        <source>Save the picture</source>
        <translation>이미지 저장</translation>
    </message>
</context>
<context>
    <name>tracedesk::view::ExportRegisterModel</name>
    <message>
        <source>All</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>미처리</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>처리됨</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) taken out</source>
        <translation>
            <numerusform>내보낸 파일 %Ln건</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln open</source>
        <translation>
            <numerusform>미처리 %Ln건</numerusform>
        </translation>
    </message>
    <message>
        <source>printed by a command</source>
        <translation>명령으로 출력됨</translation>
    </message>
    <message>
        <source>%1, %2 by %3</source>
        <comment>what became of it, when, by whom</comment>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>path no longer stored</source>
        <translation>경로 기록 삭제됨</translation>
    </message>
</context>
<context>
    <name>tracedesk::view::FormFiveController</name>
    <message>
        <source>somebody</source>
        <translation>이름을 알릴 수 없는 사람</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>form 5: who, why not</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>No contact of this case is confirmed yet.</source>
        <translation>이 환자의 확정된 접촉자가 아직 없습니다.</translation>
    </message>
    <message>
        <source>%L1 of %L2 contacts can be written.</source>
        <translation>접촉자 %L2명 중 %L1명을 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>Saved as %1, contacts: %L2. Only you can read it.</source>
        <translation>%1에 저장했습니다. 접촉자 %L2명. 본인만 읽을 수 있습니다.</translation>
    </message>
    <message>
        <source>Save form 5</source>
        <translation>서식 5 저장</translation>
    </message>
</context>
<context>
    <name>tracedesk::view::FoundingPeopleModel</name>
    <message>
        <source>An owner holds every key and every duty. Where several people work together, a supervisor and two administrators are safer.</source>
        <translation>소유자는 모든 열쇠와 직무를 가집니다. 여러 사람이 함께 일한다면 감독자 한 명과 관리자 두 명이 더 안전합니다.</translation>
    </message>
    <message>
        <source>These people could not run the store: somebody must manage accounts (an administrator or an owner), and somebody must hold all keys and give them to others (a supervisor or an owner).</source>
        <translation>이 사람들만으로는 저장소를 운영할 수 없습니다. 계정을 관리할 사람(관리자 또는 소유자)과, 모든 열쇠를 가지고 다른 사람에게 줄 사람(감독자 또는 소유자)이 있어야 합니다.</translation>
    </message>
    <message>
        <source>A user name of 1 to 64 letters is needed (about 20 in Korean).</source>
        <translation>사용자 이름이 필요합니다. 한글은 약 20자, 영문은 64자까지입니다.</translation>
    </message>
    <message>
        <source>Two people cannot have the same user name.</source>
        <translation>두 사람이 같은 사용자 이름을 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>With one administrator only, no lost password can be reset, least of all the administrator's own: name a second one.</source>
        <translation>관리자가 한 명뿐이면 잃어버린 비밀번호를 재설정할 수 없고, 관리자 본인의 것은 더욱 그렇습니다. 관리자를 한 명 더 정하십시오.</translation>
    </message>
</context>
<context>
    <name>tracedesk::view::IntakeController</name>
    <message>
        <source>%1 · %2</source>
        <comment>kind of file, profile</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>File</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>행</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>열</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>항목</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>사유</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>값</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>중지하는 중</translation>
    </message>
    <message>
        <source>Looking at the files</source>
        <translation>파일을 살펴보는 중</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>읽는 중</translation>
    </message>
    <message>
        <source>Reading: %1 of %2</source>
        <comment>sizes</comment>
        <translation>읽는 중: %2 중 %1</translation>
    </message>
    <message>
        <source>Reading the corrected rows</source>
        <translation>고친 행을 다시 읽는 중</translation>
    </message>
    <message>
        <source>Storing</source>
        <translation>저장 중</translation>
    </message>
    <message>
        <source>Storing: %1 of %2 rows</source>
        <translation>저장 중: %2행 중 %1행</translation>
    </message>
    <message>
        <source>Saving the rejected rows</source>
        <translation>제외된 행을 파일로 저장하는 중</translation>
    </message>
    <message>
        <source>Stopped; nothing of this step was kept</source>
        <translation>중지됨. 이 단계에서 저장된 것은 없습니다</translation>
    </message>
    <message>
        <source>The rejected rows are saved</source>
        <translation>제외된 행을 파일로 저장했습니다</translation>
    </message>
    <message>
        <source>Check what each file is, then read. Nothing is stored yet.</source>
        <translation>각 파일의 종류를 확인한 뒤 읽으십시오. 아직 아무것도 저장되지 않았습니다.</translation>
    </message>
    <message>
        <source>Choose what each file is.</source>
        <translation>각 파일이 무엇인지 선택하십시오.</translation>
    </message>
    <message>
        <source>Read and checked. Nothing is stored yet.</source>
        <translation>읽고 검사했습니다. 아직 아무것도 저장되지 않았습니다.</translation>
    </message>
    <message>
        <source>Stored. Findings follow by themselves.</source>
        <translation>저장했습니다. 분석은 자동으로 이어집니다.</translation>
    </message>
    <message>
        <source>Nothing new: everything in these files is stored already or was rejected.</source>
        <translation>새 자료가 없습니다. 모두 이미 저장되어 있거나 제외되었습니다.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>내보내기 번호</translation>
    </message>
    <message>
        <source>Save the rejected rows</source>
        <translation>제외된 행 저장</translation>
    </message>
</context>
<context>
    <name>tracedesk::view::IntakeFileModel</name>
    <message>
        <source>Leave out</source>
        <translation>가져오지 않음</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>kind of file, profile</comment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s)</source>
        <translation>
            <numerusform>확인할 점 %n건</numerusform>
        </translation>
    </message>
    <message>
        <source>Header does not fit. Map the columns.</source>
        <translation>머리글이 맞지 않습니다. 열을 연결하십시오.</translation>
    </message>
    <message>
        <source>No column for %1. Map the columns.</source>
        <translation>%1에 해당하는 열이 없습니다. 열을 연결하십시오.</translation>
    </message>
    <message>
        <source>Unknown header. Choose what it is, or map the columns.</source>
        <translation>알 수 없는 머리글입니다. 종류를 선택하거나 열을 연결하십시오.</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>%1행</translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s)</source>
        <translation>
            <numerusform>장소 %Ln곳</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tracedesk::view::MapController</name>
    <message>
        <source>%1, drawn on %2</source>
        <translation>%1, %2 작성</translation>
    </message>
    <message>
        <source>%1 m</source>
        <translation>%1 m</translation>
    </message>
    <message>
        <source>%1 km</source>
        <translation>%1 km</translation>
    </message>
    <message>
        <source>Picture saved as %1. Only you can read it.</source>
        <translation>이미지를 %1(으)로 저장했습니다. 본인만 읽을 수 있습니다.</translation>
    </message>
    <message>
        <source>The picture was not saved as %1. %2</source>
        <translation>이미지를 %1(으)로 저장하지 못했습니다. %2</translation>
    </message>
</context>
<context>
    <name>tracedesk::view::MapLayers</name>
    <message>
        <source>Stays</source>
        <translation>체류</translation>
    </message>
    <message>
        <source>Moves</source>
        <translation>이동</translation>
    </message>
    <message>
        <source>Gaps in the records</source>
        <translation>기록 공백</translation>
    </message>
    <message>
        <source>Records and footprints</source>
        <translation>위치 기록과 기지국 범위</translation>
    </message>
    <message>
        <source>Density of records</source>
        <translation>기록 밀도</translation>
    </message>
    <message>
        <source>Interview visits</source>
        <translation>면담 방문지</translation>
    </message>
    <message>
        <source>Merchants and entry-log places</source>
        <translation>가맹점과 출입명부 장소</translation>
    </message>
    <message>
        <source>Co-presences and contacts</source>
        <translation>동시 체류와 접촉자</translation>
    </message>
    <message>
        <source>Likely place of infection</source>
        <translation>추정 감염 장소</translation>
    </message>
    <message>
        <source>Other cases</source>
        <translation>다른 확진자</translation>
    </message>
</context>
<context>
    <name>tracedesk::view::MapLegend</name>
    <message>
        <source>Stay: %1</source>
        <translation>체류: %1</translation>
    </message>
    <message>
        <source>Only possible (pale, dashed)</source>
        <translation>가능한 체류 (옅은 색, 점선)</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>이동</translation>
    </message>
    <message>
        <source>Gap: way not known</source>
        <translation>공백: 경로 모름</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) in view, as density</source>
        <translation>
            <numerusform>화면 안 기록 %n건, 밀도로 표시</numerusform>
        </translation>
    </message>
    <message>
        <source>Footprint of a base station</source>
        <translation>기지국 범위</translation>
    </message>
    <message>
        <source>Position fix</source>
        <translation>위치 측정점</translation>
    </message>
    <message>
        <source>Merchant paid at</source>
        <translation>결제한 가맹점</translation>
    </message>
    <message>
        <source>Place with an entry log</source>
        <translation>출입명부 장소</translation>
    </message>
    <message>
        <source>Visit told in the interview</source>
        <translation>면담에서 진술한 방문</translation>
    </message>
    <message>
        <source>Together with a case</source>
        <translation>확진자와 동시 체류</translation>
    </message>
    <message>
        <source>Together with another person</source>
        <translation>다른 사람과 동시 체류</translation>
    </message>
    <message>
        <source>Likely place of infection</source>
        <translation>추정 감염 장소</translation>
    </message>
    <message>
        <source>Another case, while infectious</source>
        <translation>다른 확진자 (전염 가능 기간 중)</translation>
    </message>
</context>
<context>
    <name>tracedesk::view::MapSearch</name>
    <message>
        <source>in this case</source>
        <translation>이 환자</translation>
    </message>
    <message>
        <source>coordinates</source>
        <translation>좌표</translation>
    </message>
    <message>
        <source>in this case · to be placed</source>
        <translation>이 환자 · 위치 미지정</translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s)</source>
        <translation>
            <numerusform>방문 %n회</numerusform>
        </translation>
    </message>
    <message>
        <source>merchant</source>
        <translation>가맹점</translation>
    </message>
    <message>
        <source>entry log</source>
        <translation>출입명부</translation>
    </message>
    <message>
        <source>base station</source>
        <translation>기지국</translation>
    </message>
    <message>
        <source>to be placed</source>
        <translation>위치 미지정</translation>
    </message>
    <message>
        <source>%1 away</source>
        <translation>%1 거리</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>place: what it is, how far</comment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>tracedesk::view::MapSettings</name>
    <message>
        <source>%1 is not a folder. The map is shown without tiles.</source>
        <translation>%1은(는) 폴더가 아닙니다. 지도는 타일 없이 표시됩니다.</translation>
    </message>
    <message>
        <source>%1 is not the address of a tile server (https://host/folder). The map is shown without tiles.</source>
        <translation>%1은(는) 타일 서버 주소(https://host/folder)가 아닙니다. 지도는 타일 없이 표시됩니다.</translation>
    </message>
    <message>
        <source>%1 cannot be read as a map at line %2, column %3 (%4). The map is shown without it.</source>
        <translation>%1을(를) 지도로 읽을 수 없습니다: %2행 %3열 (%4). 이 파일 없이 지도를 표시합니다.</translation>
    </message>
</context>
<context>
    <name>tracedesk::view::OwnAccountController</name>
    <message>
        <source>This is the first time.</source>
        <translation>이번이 처음입니다.</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>time, workstation</comment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln log-in(s) with this name failed since. If that was not you, tell an administrator.</source>
        <translation>
            <numerusform>그 뒤로 이 이름의 로그인이 %Ln번 실패했습니다. 본인이 아니었다면 관리자에게 알리십시오.</numerusform>
        </translation>
    </message>
    <message>
        <source>The password is changed. The old one opens nothing any more.</source>
        <translation>비밀번호를 바꾸었습니다. 예전 비밀번호로는 더 이상 열리지 않습니다.</translation>
    </message>
    <message>
        <source>From the next log-in on, the six digits of the second device are asked for.</source>
        <translation>다음 로그인부터 두 번째 기기의 여섯 자리 숫자를 묻습니다.</translation>
    </message>
    <message>
        <source>From the next log-in on, the password alone opens.</source>
        <translation>다음 로그인부터 비밀번호만으로 열립니다.</translation>
    </message>
    <message>
        <source>Taken back: nobody is registered any more. It is on record.</source>
        <translation>취소했습니다. 이제 등록된 사람이 없습니다. 활동 기록에 남았습니다.</translation>
    </message>
    <message>
        <source>Nobody is registered.</source>
        <translation>등록된 사람이 없습니다.</translation>
    </message>
    <message>
        <source>Not known: this account has no key of the activity record.</source>
        <translation>알 수 없음: 이 계정에는 활동 기록의 열쇠가 없습니다.</translation>
    </message>
    <message>
        <source>yyyy-MM-dd ddd HH:mm</source>
        <extracomment>Format of a time with its year and weekday, as QLocale takes it.</extracomment>
        <translation>yyyy-MM-dd (ddd) HH:mm</translation>
    </message>
    <message>
        <source>Registered. Cases of this person are no longer shown to you.</source>
        <translation>등록했습니다. 이제 이 사람의 환자 정보는 이 계정에 표시되지 않습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln name(s) and numbers are registered, kept as digests.</source>
        <translation>
            <numerusform>이름과 번호 %Ln건이 해시값으로 등록되어 있습니다.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tracedesk::view::PasswordJudge</name>
    <message numerus="yes">
        <source>At least %n characters. A sentence that only you would say is good and easy to keep.</source>
        <translation>
            <numerusform>%n자 이상이어야 합니다. 나만 쓸 법한 문장이 좋고 기억하기도 쉽습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Too easy to guess: a well-known word, the user name or a row of keys. Add words that do not belong together.</source>
        <translation>추측하기 쉽습니다. 널리 쓰이는 낱말, 사용자 이름 또는 자판 순서입니다. 서로 관련 없는 낱말을 더하십시오.</translation>
    </message>
    <message>
        <source>The two passwords differ.</source>
        <translation>두 비밀번호가 다릅니다.</translation>
    </message>
    <message>
        <source>Usable. Who has a copy of the store and patience might guess it.</source>
        <translation>쓸 수 있습니다. 다만 저장소 사본을 가진 사람이 오래 시도하면 알아낼 수도 있습니다.</translation>
    </message>
    <message>
        <source>Good.</source>
        <translation>좋습니다.</translation>
    </message>
</context>
<context>
    <name>tracedesk::view::PasswordQuestion</name>
    <message>
        <source>That is not the password of this account. Nothing was done. Check Caps Lock and try again.</source>
        <translation>이 계정의 비밀번호가 아닙니다. 아무 일도 하지 않았습니다. Caps Lock을 확인하고 다시 시도하십시오.</translation>
    </message>
</context>
<context>
    <name>tracedesk::view::PeopleModel</name>
    <message>
        <source>Locked after failed log-ins</source>
        <translation>로그인 실패로 잠김</translation>
    </message>
    <message>
        <source>Has not logged in with its one-time code yet</source>
        <translation>아직 일회용 코드로 로그인하지 않음</translation>
    </message>
    <message>
        <source>Waits to be given keys: %1</source>
        <translation>받을 열쇠: %1</translation>
    </message>
</context>
<context>
    <name>tracedesk::view::Playback</name>
    <message>
        <source>%1/s</source>
        <comment>time a second</comment>
        <translation>초당 %1</translation>
    </message>
</context>
<context>
    <name>tracedesk::view::PolicyNumberModel</name>
    <message>
        <source>Windows around a case</source>
        <translation>환자별 기간</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n일</numerusform>
        </translation>
    </message>
    <message>
        <source>Infectious before onset</source>
        <translation>증상 발현 전 전염 가능 기간</translation>
    </message>
    <message>
        <source>Infectious after onset, at most</source>
        <translation>증상 발현 후 전염 가능 기간 (최대)</translation>
    </message>
    <message>
        <source>Exposure begins before onset</source>
        <translation>노출 시작 (증상 발현 전)</translation>
    </message>
    <message>
        <source>Exposure ends before onset</source>
        <translation>노출 끝 (증상 발현 전)</translation>
    </message>
    <message>
        <source>Quarantine</source>
        <translation>격리 기간</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>체류</translation>
    </message>
    <message>
        <source>GPS: distance within one stay</source>
        <translation>GPS: 한 체류로 보는 거리</translation>
    </message>
    <message>
        <source>GPS: shortest stay</source>
        <translation>GPS: 최소 체류</translation>
    </message>
    <message>
        <source>GPS: longest pause</source>
        <translation>GPS: 최대 기록 공백</translation>
    </message>
    <message>
        <source>Base station: shortest stay</source>
        <translation>기지국: 최소 체류</translation>
    </message>
    <message>
        <source>Base station: longest pause</source>
        <translation>기지국: 최대 기록 공백</translation>
    </message>
    <message>
        <source>Handover between base stations</source>
        <translation>기지국 간 핸드오버</translation>
    </message>
    <message>
        <source>Possible before a payment</source>
        <translation>결제 전 체류 가능 시간</translation>
    </message>
    <message>
        <source>Possible after a payment</source>
        <translation>결제 후 체류 가능 시간</translation>
    </message>
    <message>
        <source>Possible after a check-in</source>
        <translation>출입 후 체류 가능 시간</translation>
    </message>
    <message>
        <source>Stays at one place are one within</source>
        <translation>같은 장소의 체류를 합치는 간격</translation>
    </message>
    <message>
        <source>Impossible speed above</source>
        <translation>불가능한 이동으로 보는 속도</translation>
    </message>
    <message>
        <source>%1 km/h</source>
        <translation>시속 %1 km</translation>
    </message>
    <message>
        <source>GPS radius where none is named</source>
        <translation>GPS 반경 (기록에 없을 때)</translation>
    </message>
    <message>
        <source>Base station radius where none is named</source>
        <translation>기지국 반경 (기록에 없을 때)</translation>
    </message>
    <message>
        <source>Beam width where none is named</source>
        <translation>안테나 빔 폭 (기록에 없을 때)</translation>
    </message>
    <message>
        <source>%1°</source>
        <translation>%1°</translation>
    </message>
    <message>
        <source>Footprints are one place within their radii times</source>
        <translation>같은 장소로 보는 반경 합의 배수</translation>
    </message>
    <message>
        <source>Co-presence</source>
        <translation>동시 체류</translation>
    </message>
    <message>
        <source>Close contact within</source>
        <translation>밀접 접촉 거리</translation>
    </message>
    <message>
        <source>Searched within</source>
        <translation>탐색 거리</translation>
    </message>
    <message>
        <source>Searched within, base stations</source>
        <translation>탐색 거리 (기지국)</translation>
    </message>
    <message>
        <source>Shortest time together</source>
        <translation>최소 동시 체류 시간</translation>
    </message>
    <message>
        <source>A record holds at most</source>
        <translation>한 기록의 최대 유효 시간</translation>
    </message>
    <message>
        <source>Radius of a named venue</source>
        <translation>이름 있는 장소의 반경</translation>
    </message>
    <message>
        <source>Clusters</source>
        <translation>집단 발생</translation>
    </message>
    <message>
        <source>Fewest cases</source>
        <translation>최소 환자 수</translation>
    </message>
    <message>
        <source>Distance at one place</source>
        <translation>같은 장소로 보는 거리</translation>
    </message>
    <message>
        <source>Distance at one place, base stations</source>
        <translation>같은 장소로 보는 거리 (기지국)</translation>
    </message>
    <message>
        <source>Time between cases</source>
        <translation>환자 간 시간 간격</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>감염원</translation>
    </message>
    <message>
        <source>Contact in an hour without records</source>
        <translation>기록 없는 시간의 시간당 접촉 확률</translation>
    </message>
    <message>
        <source>Contact in an hour recorded apart</source>
        <translation>떨어져 있던 시간의 시간당 접촉 확률</translation>
    </message>
    <message>
        <source>Contact in an hour recorded together, at least</source>
        <translation>함께 있던 시간의 시간당 접촉 확률 (최소)</translation>
    </message>
    <message>
        <source>Infectiousness left by isolation</source>
        <translation>격리 후 남는 전염력</translation>
    </message>
    <message>
        <source>Reporting delay where onset is missing</source>
        <translation>발현일이 없을 때의 신고 지연</translation>
    </message>
    <message>
        <source>Distributions are cut at</source>
        <translation>분포를 자르는 값</translation>
    </message>
    <message>
        <source>Least probability listed</source>
        <translation>목록에 싣는 최소 확률</translation>
    </message>
    <message>
        <source>Odds of a named source</source>
        <translation>지목된 감염원의 오즈</translation>
    </message>
    <message>
        <source>Rate of unknown local sources</source>
        <translation>미상 지역 감염원의 발생률</translation>
    </message>
    <message>
        <source>Weight of imported, no travel stated</source>
        <translation>해외 유입 가중치 (여행력 없음)</translation>
    </message>
    <message>
        <source>Weight of imported, travel stated</source>
        <translation>해외 유입 가중치 (여행력 있음)</translation>
    </message>
    <message>
        <source>Distributions</source>
        <translation>분포</translation>
    </message>
    <message>
        <source>lognormal(%1, %2)</source>
        <translation>로그정규(%1, %2)</translation>
    </message>
    <message>
        <source>gamma(%1, %2)</source>
        <translation>감마(%1, %2)</translation>
    </message>
    <message>
        <source>normal(%1, %2)</source>
        <translation>정규(%1, %2)</translation>
    </message>
    <message>
        <source>%1, shifted by %2 days</source>
        <translation>%1, %2일 이동</translation>
    </message>
    <message>
        <source>Incubation, days</source>
        <translation>잠복기 (일)</translation>
    </message>
    <message>
        <source>Infectiousness around onset, days</source>
        <translation>증상 발현 전후 전염력 (일)</translation>
    </message>
    <message>
        <source>Serial interval, days</source>
        <translation>발병 간격 (일)</translation>
    </message>
    <message>
        <source>Kept after import at most</source>
        <translation>가져온 뒤 보존 기간(최대)</translation>
    </message>
    <message>
        <source>Base stations and GPS</source>
        <translation>기지국과 GPS</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>카드</translation>
    </message>
    <message>
        <source>Entry logs</source>
        <translation>출입명부</translation>
    </message>
    <message>
        <source>Files as they came</source>
        <translation>원본 파일</translation>
    </message>
</context>
<context>
    <name>tracedesk::view::QuestionnaireController</name>
    <message>
        <source>This interview was answered to the questionnaire %1, which is not there. Its answers are safe; they are shown when its file is back.</source>
        <translation>이 면담은 질문지 %1(으)로 답변했지만 그 질문지가 없습니다. 답변은 안전하며, 파일이 돌아오면 표시됩니다.</translation>
    </message>
    <message>
        <source>No questionnaire that is installed is for this case.</source>
        <translation>설치된 질문지 가운데 이 환자에 맞는 것이 없습니다.</translation>
    </message>
</context>
<context>
    <name>tracedesk::view::RecordListModel</name>
    <message>
        <source>person %1</source>
        <translation>인물 %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>a name nobody has</source>
        <translation>등록되지 않은 이름</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln행</numerusform>
        </translation>
    </message>
    <message>
        <source>entry %L1</source>
        <translation>%L1번 기록</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(ies)</source>
        <translation>
            <numerusform>기록 %Ln건</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s), or files where it was everything</source>
        <translation>
            <numerusform>%Ln행 (전체 파기는 파일 수)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tracedesk::view::RecordsController</name>
    <message numerus="yes">
        <source>%Ln line(s) written; the export itself is on record.</source>
        <translation>
            <numerusform>%Ln줄을 저장했습니다. 내보낸 일도 활동 기록에 남았습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>Log-ins</source>
        <translation>로그인</translation>
    </message>
    <message>
        <source>Looks at persons</source>
        <translation>개인정보 열람</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>변경</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>경고</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>모든 사용자</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(ies)</source>
        <translation>
            <numerusform>기록 %Ln건</numerusform>
        </translation>
    </message>
    <message>
        <source>the newest %L1 of %L2 entries</source>
        <translation>기록 %L2건 중 최근 %L1건</translation>
    </message>
    <message>
        <source>The review is signed and on record.</source>
        <translation>점검에 서명했고 기록되었습니다.</translation>
    </message>
    <message>
        <source>Sign the review</source>
        <translation>점검 서명</translation>
    </message>
    <message>
        <source>Export the record</source>
        <translation>기록 내보내기</translation>
    </message>
    <message>
        <source>entries %L1 to %L2</source>
        <translation>기록 %L1~%L2번</translation>
    </message>
    <message numerus="yes">
        <source>%Ln finding(s) to judge before the review can be signed.</source>
        <translation>
            <numerusform>점검에 서명하려면 이상 징후 %Ln건을 먼저 판단해야 합니다.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tracedesk::view::RestoreController</name>
    <message>
        <source>Group %1 is mistyped</source>
        <translation>%1번째 묶음이 잘못되었습니다</translation>
    </message>
    <message>
        <source>%1 of %2 groups</source>
        <translation>%2개 묶음 중 %1개</translation>
    </message>
    <message>
        <source>not a name for a folder</source>
        <translation>폴더 이름으로 쓸 수 없음</translation>
    </message>
</context>
<context>
    <name>tracedesk::view::RetentionListModel</name>
    <message numerus="yes">
        <source>%n day(s) after import</source>
        <translation>
            <numerusform>가져온 뒤 %n일</numerusform>
        </translation>
    </message>
    <message>
        <source>until the response ends</source>
        <translation>대응이 끝날 때까지</translation>
    </message>
</context>
<context>
    <name>tracedesk::view::RevealController</name>
    <message>
        <source>To call the person</source>
        <translation>당사자에게 전화</translation>
    </message>
    <message>
        <source>To tell namesakes apart</source>
        <translation>동명이인 구분</translation>
    </message>
    <message>
        <source>To check what was entered</source>
        <translation>입력 내용 확인</translation>
    </message>
    <message>
        <source>For isolation or care</source>
        <translation>격리·치료 연계</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>원문 보기</translation>
    </message>
</context>
<context>
    <name>tracedesk::view::ReviewController</name>
    <message>
        <source>%1 by %2, up to entry %L3</source>
        <translation>%1 %2, %L3번 기록까지</translation>
    </message>
    <message>
        <source>Nothing is on record since the last review.</source>
        <translation>지난 점검 이후 기록이 없습니다.</translation>
    </message>
    <message>
        <source>Entries %L1 to %L2, %3 to %4</source>
        <translation>기록 %L1~%L2번, %3부터 %4까지</translation>
    </message>
    <message numerus="yes">
        <source>The review is overdue: entries have waited since %1. It is due every %n day(s).</source>
        <translation>
            <numerusform>점검 기한이 지났습니다. %1 이후의 기록이 점검을 기다립니다. 점검은 %n일마다 해야 합니다.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tracedesk::view::ReviewFindingModel</name>
    <message>
        <source>names nobody has</source>
        <translation>등록되지 않은 이름</translation>
    </message>
    <message>
        <source>nobody known</source>
        <translation>알려진 사용자 없음</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1~%2</translation>
    </message>
</context>
<context>
    <name>tracedesk::view::SessionController</name>
    <message>
        <source>Not on the map: %1 (%2)</source>
        <translation>지도에 표시하지 못함: %1 (%2)</translation>
    </message>
    <message>
        <source>Somebody who left had keys. New ones are made: part %1 of %2…</source>
        <translation>권한을 잃은 사용자가 열쇠를 가지고 있었습니다. 새 열쇠로 바꾸는 중: %2개 중 %1번째 부분…</translation>
    </message>
</context>
<context>
    <name>tracedesk::view::StayDetailsModel</name>
    <message>
        <source>%1 (%2)</source>
        <comment>time span (length)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Certain</source>
        <translation>확실</translation>
    </message>
    <message>
        <source>nothing: a single record</source>
        <translation>없음: 기록이 하나뿐</translation>
    </message>
    <message>
        <source>Possible</source>
        <translation>가능</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>위치</translation>
    </message>
    <message>
        <source>%1, within %2</source>
        <comment>position, radius</comment>
        <translation>%1, 반경 %2</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>근거</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>기록</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) in %1, lines %2 to %3</source>
        <translation>
            <numerusform>%1의 기록 %n건, %2~%3행</numerusform>
        </translation>
    </message>
    <message>
        <source>First and last</source>
        <translation>처음과 마지막</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>진술</translation>
    </message>
    <message>
        <source>from %1, end not said</source>
        <translation>%1부터, 종료 시각 진술 없음</translation>
    </message>
    <message>
        <source>May be off by</source>
        <translation>오차</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>주소</translation>
    </message>
    <message>
        <source>not placed on the map yet</source>
        <translation>아직 지도에 놓지 않음</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>이동 수단</translation>
    </message>
    <message>
        <source>With</source>
        <translation>동행</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>마스크</translation>
    </message>
    <message>
        <source>worn</source>
        <translation>착용</translation>
    </message>
    <message>
        <source>not worn</source>
        <translation>미착용</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>지침</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>규칙</translation>
    </message>
    <message>
        <source>at least %1; a pause over %2 is a gap; handover up to %3; joined within %4</source>
        <translation>최소 %1, %2 넘게 끊기면 공백, %3까지는 기지국 간 핸드오버, %4 안이면 이음</translation>
    </message>
    <message>
        <source>at least %1 within %2; a pause over %3 is a gap; joined within %4</source>
        <translation>%2 안에서 최소 %1, %3 넘게 끊기면 공백, %4 안이면 이음</translation>
    </message>
    <message>
        <source>possible from %1 before a payment to %2 after</source>
        <translation>결제 전 %1부터 결제 후 %2까지 가능</translation>
    </message>
    <message>
        <source>possible for %1 after a check-in</source>
        <translation>출입 후 %1 동안 가능</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>엔진</translation>
    </message>
    <message>
        <source>version %1, run %2</source>
        <translation>버전 %1, 실행 %2</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>버전 %1</translation>
    </message>
    <message>
        <source>Input digest</source>
        <translation>입력 해시값</translation>
    </message>
</context>
<context>
    <name>tracedesk::view::TraceController</name>
    <message>
        <source>Stopping</source>
        <translation>중지하는 중</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <comment>engine progress</comment>
        <translation>%1: %2/%3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>engine progress</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Findings are up to date</source>
        <translation>분석 결과가 최신입니다</translation>
    </message>
    <message>
        <source>Stopped; the earlier findings stay</source>
        <translation>중지됨. 이전 결과를 유지합니다</translation>
    </message>
</context>
<context>
    <name>tracedesk::view::WelcomeController</name>
    <message>
        <source>Stopping</source>
        <translation>중지하는 중</translation>
    </message>
    <message>
        <source>Inventing the outbreak: day %1 of %2</source>
        <translation>가상 집단 발생을 만드는 중: %2일 중 %1일</translation>
    </message>
    <message>
        <source>not a name for a folder</source>
        <translation>폴더 이름으로 쓸 수 없음</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>저장하는 중…</translation>
    </message>
    <message>
        <source>%1 is written. It is not encrypted: print it, hand out the strips, delete it.</source>
        <translation>%1 파일을 저장했습니다. 암호화되지 않은 파일입니다. 인쇄해서 조각을 나누어 준 뒤 지우십시오.</translation>
    </message>
</context>
<context>
    <name>tracedesk::view::WhoLookedController</name>
    <message numerus="yes">
        <source>%1: %Ln account(s)</source>
        <translation>
            <numerusform>%1: 사용자 %Ln명</numerusform>
        </translation>
    </message>
</context>
</TS>
