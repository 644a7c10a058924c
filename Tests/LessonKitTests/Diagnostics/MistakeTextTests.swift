import Testing
import Wording

@testable import LessonKit

/// Every mistake's words, as authors read them.
@Suite struct MistakeTextTests {
  private func text(in language: Language) -> String {
    mistakeSamples.map { mistake in
      "\(mistake.code) \(mistake.message(in: language))"
        + (mistake.help(in: language).map { "\n     = \($0)" } ?? "")
    }.joined(separator: "\n")
  }

  @Test func `every mistake is worded in English`() {
    #expect(
      text(in: .english) == """
        E001 there is no such file
        E001 this is a folder, not a lesson
        E001 this file may not be read
        E001 this file can't be read: Input/output error
        E002 this file isn't UTF-8 (octet 12 fits no character)
             = save it as UTF-8
        E003 this is no text: it holds NUL octets
        E004 there is nothing in this file
             = a lesson begins with a title: ‘# …’
        E005 this file is too large for a lesson: 2000000 octets, and the limit is 1048576
             = split it into lessons of a few minutes each
        E006 this block is never closed
             = close it with a line that holds only ```
        E007 ‘#Syn’ is no step id
             = a step id is lower-case letters, digits and ‘-’: #half-close
        E101 unknown word ‘clinet’
             = did you mean ‘client’?
        E101 unknown word ‘xyzzy’
        E102 there is no host ‘sever’
             = did you mean ‘server’?
        E102 there is no host ‘router’
             = the hosts are ‘client’ and ‘server’
        E102 a path joins the two hosts, and this one ends at client again
             = write ‘client -> server’ or ‘server -> client’
        E103 arrows are not drawn by hand: the engine decides what is sent
             = to wait for this segment write ‘expect client -> server SYN’; to forge it, \
        ‘inject client -> server SYN’
        E104 this word is written in capitals: ‘SYN’
        E105 ‘→’ is a different character from ‘->’
             = write ‘->’; ‘tcptutor fmt’ replaces it
        E106 no state ‘SYN_RCVD’; RFC 9293 calls it ‘SYN-RECEIVED’
        E106 no state ‘OPEN’
             = RFC 9293's states are: LISTEN, SYN-SENT, SYN-RECEIVED, ESTABLISHED, FIN-WAIT-1, \
        FIN-WAIT-2, CLOSE-WAIT, CLOSING, LAST-ACK, TIME-WAIT, CLOSED
        E107 an event or a condition is missing after ‘expect’
             = for example: client ESTABLISHED
        E107 ‘expect’ must stand here
        E108 3 what?
             = write a unit: 3s, 3ms, 3 RTO
        E109 ‘rtt’ is a time; ‘100’ isn't
             = for example: 100ms
        E109 ‘mss’ is a number of bytes; ‘1s’ isn't
             = for example: 1000
        E109 ‘congestion’ is one of ‘none’, ‘reno’, ‘newreno’; ‘vegas’ isn't
             = for example: newreno
        E109 ‘mss’ goes from 1 to 65495; 70000 is outside
        E110 drop which one?
             = ‘drop next …’, ‘drop 2nd …’, ‘drop every …’ or ‘drop 10% …’
        E111 the text is not closed
             = add " at the end of this text
        E112 ‘goal’ belongs in a task
             = start the block with ```tcp task
        E113 ‘claim’ belongs in a step's block, not in a setup
             = move it to the block of the step it speaks of
        E114 the statement is complete before ‘now’
        E115 ‘delay’ is a setting of a path, not of a host
             = ‘set client -> server delay …’, or ‘set delay …’ for both ways
        E115 ‘mss’ is a setting of a host, not of a path
             = ‘set client mss …’, or ‘set mss …’ for both hosts
        E115 ‘rtt’ is a setting of the whole network
             = ‘set rtt …’
        E116 a forged segment has one value in each field; ‘>’ compares
             = write ‘=’, or leave the field out
        E201 client is CLOSED here, so there is no connection to send on
             = add ‘establish’ to the setup block, or connect first
        E201 client can't connect here, in ESTABLISHED: connection already exists
        E202 this fault never fired: only 1 matching segment was sent after line 41 (seq=101)
             = a fault counts the segments that enter the path after its line
        E202 this fault never fired: no matching segment was sent after line 41
             = a fault counts the segments that enter the path after its line
        E203 no step ‘#fin3’ in this file
             = steps are: #fin1, #fin2
        E204 line 12 has a step ‘#syn’ already
             = give each step an id of its own
        E301 no such event within 120 s. Closest: server -> client SYN,ACK seq=300 **ack=101** \
        at 100 ms (line 55 says ack=102)
        E301 no such event within 1.1 s
        E302 that already happened, 17 ms before line 33's event
             = time runs down the page: move this line above that one
        E302 that already happened, when line 33 was met
             = each ‘expect’ waits for what comes after the line above it
        E303 server is SYN-RECEIVED now; it becomes ESTABLISHED 50 ms later, with client -> \
        server ACK
             = put ‘expect client -> server ACK’ above, or ‘wait until server ESTABLISHED’
        E303 client is TIME-WAIT now
             = to wait for it write ‘wait until client CLOSED’
        E303 client rto is 1 s now, not = 2 s
             = to wait for it write ‘wait until client rto = 2s’
        E303 server received is 5 now, not >= 10
             = to wait for it write ‘wait until server received >= 10’
        E304 nothing is going to happen: no segment in flight and no timer running
             = did you forget ‘client send’?
        E305 this was not to happen, but did, at 150 ms: server -> client RST
        E306 no connection came about: client SYN-SENT, server CLOSED
             = ‘establish’ opens a connection where there is none
        E307 it doesn't get quiet within 120 s: a segment is in flight or a timer runs
             = wait for less: ‘wait until’ with an event or a condition, or ‘wait 3s’
        E308 more than 20000 things happen while this line waits; that is too much for a lesson
             = send less, wait for a shorter time, or give the path a delay
        E401 no choice is ticked, so nobody can be right
             = tick the right one: ‘- [x] …’
        E402 choice 2 is ticked, but its claim (server -> client SYN,ACK) isn't true in step \
        #synack
             = tick what the engine does, or correct the claim
        E402 choice 1 is not ticked, but its claim (client CLOSED) is true in this step
             = tick what the engine does, or correct the claim
        E403 there is no choice 4: the quiz above has 3 choices
        E403 there is no quiz above in this step to speak of
             = a quiz is a task list (‘- [ ] …’) between the last block and this one
        E405 choice 2 has a claim already
             = a choice has one claim
        E404 this step has 1 blank ____ and 0 ‘fill’ lines
             = add ‘fill ack of client -> server ACK’ or the like to this step's block
        E404 this step has 1 blank ____ and 2 ‘fill’ lines
             = write `____` where the answer belongs, or take the line away
        E404 the engine has no answer for the blank: ‘fill mss of client -> server ACK’
             = no such segment was sent in this step, or it has no such field
        E501 the author's solution does not reach the goal: ‘goal both CLOSED’ is not met \
        (server LAST-ACK after 30 s)
             = correct the goal, or let the solution go on until it is met
        E501 the author's solution breaks ‘forbid server -> client RST’ after 1.2 s
             = correct the solution, or forbid less
        E501 the author's solution takes 30 s, and the limit is 10 s
             = raise ‘limit’, or let the solution wait for less
        E502 the goal is reached by doing nothing, after 150 ms: the learner has no task
             = ask for something that only an action brings about
        E503 the solution does ‘server send 500’, which the task doesn't allow
             = add ‘allow send’
        E503 the solution does ‘crash server’, which no learner can do
             = a learner can: drop, duplicate, delay, send, read, close, abort, cut, set; all \
        else goes above ‘solution’
        E503 this is ‘drop’ number 2 of the solution; the task allows 1
             = write ‘allow drop 2’
        E503 this takes segments without end; the task allows 1
             = write ‘allow drop’
        E504 this task has no ‘goal’ line
             = say what the learner has to bring about: ‘goal both CLOSED’
        E504 this task has no ‘solution’ line
             = write ‘solution’, and below it a way to the goal: ‘check’ plays it
        E505 line 12 says ‘limit’ already
             = say it once
        E505 ‘goal’ stands below ‘solution’
             = move it above ‘solution’: below stands only the author's way to the goal
        W701 this is not bold on GitHub: a letter follows ‘)**’
             = close the bold before the bracket: **번호**(seq)는
        W702 this makes the line above a heading
             = leave a blank line before ‘---’
        W703 this block will be shown as plain text: ‘tpc’
             = did you mean ```tcp?
        W704 nothing in this step is verified and time does not move
             = add an ‘expect’ line; ‘tcptutor trace’ shows what really happens
        W705 at 80×24 1 line of this step can only be read by scrolling
             = split it with ‘---’ or another block, or say less
        W706 "안녕" is 6 bytes, so sequence numbers move by 6
             = a letter outside ASCII is 2 to 4 bytes
        W707 ‘❤️’ may take 1 or 2 columns depending on the terminal
             = safe: ❔ 👍 ✋ 📦 💥
        W708 this <details> is never closed
             = write </details> on a line of its own
        W709 no step comes after this setup
             = put it before the step that needs it
        E801 made for format 2; this program knows 1
             = you can read it, but its steps will not run
        W802 not valid YAML: GitHub will show an error box (mapping values are not allowed in \
        this context)
             = put the value in quotes
        E803 unknown key ‘levle’
             = did you mean ‘level’?
        E803 unknown key ‘difficulty’
             = your own keys begin with ‘x-’
        E804 ‘minutes’ is a whole number; ‘ten’ isn't
             = for example: 5
        E804 ‘level’ is one of ‘beginner’, ‘advanced’; ‘easy’ isn't
        E805 the front matter is never closed
             = end it with a line that holds only ---
        N806 no format version is given, so this is read as version 1
             = say it in the front matter: ‘tcptutor: 1’
        E901 ‘set sack’ isn't built yet
             = this version of tcptutor leaves it out
        """)
  }

  @Test func `every mistake is worded in Korean`() {
    #expect(
      text(in: .korean) == """
        E001 그런 파일이 없어요
        E001 강의 파일이 아니라 폴더예요
        E001 이 파일을 읽을 권한이 없어요
        E001 이 파일을 읽을 수 없어요: Input/output error
        E002 UTF-8 파일이 아니에요 (12번째 바이트가 글자가 되지 않아요)
             = UTF-8로 저장해 주세요
        E003 글이 아니에요: NUL 바이트가 들어 있어요
        E004 파일에 아무것도 없어요
             = 강의는 ‘# …’ 제목으로 시작해요
        E005 강의로는 너무 큰 파일이에요: 2000000바이트, 한도는 1048576바이트
             = 몇 분짜리 강의 여럿으로 나눠 주세요
        E006 이 블록은 닫히지 않았어요
             = ```만 있는 줄로 닫아 주세요
        E007 ‘#Syn’ 같은 이름은 단계에 붙일 수 없어요
             = 단계 이름에는 영어 소문자, 숫자, ‘-’만 써요: #half-close
        E101 모르는 낱말이에요: ‘clinet’
             = 혹시 ‘client’ 아닌가요?
        E101 모르는 낱말이에요: ‘xyzzy’
        E102 ‘sever’ 호스트는 없어요
             = 혹시 ‘server’ 아닌가요?
        E102 ‘router’ 호스트는 없어요
             = 호스트는 ‘client’와 ‘server’예요
        E102 경로는 두 호스트를 이어요. 이 경로는 다시 client 쪽으로 돌아와요
             = ‘client -> server’ 또는 ‘server -> client’라고 써요
        E103 화살표는 손으로 그리지 않아요. 무엇을 보낼지는 엔진이 정해요
             = 이 세그먼트를 기다리려면 ‘expect client -> server SYN’, 위조하려면 ‘inject client -> server SYN’
        E104 이 낱말은 대문자로 써요: ‘SYN’
        E105 ‘→’ 글자는 ‘->’ 글자와 달라요
             = ‘->’ 글자로 바꿔 주세요. ‘tcptutor fmt’ 명령이 바꿔 줘요
        E106 ‘SYN_RCVD’ 상태는 없어요. RFC 9293에서는 ‘SYN-RECEIVED’ 상태라고 해요
        E106 ‘OPEN’ 상태는 없어요
             = RFC 9293의 상태: LISTEN, SYN-SENT, SYN-RECEIVED, ESTABLISHED, FIN-WAIT-1, \
        FIN-WAIT-2, CLOSE-WAIT, CLOSING, LAST-ACK, TIME-WAIT, CLOSED
        E107 ‘expect’ 다음에 사건이나 조건이 없어요
             = 예: client ESTABLISHED
        E107 여기에는 ‘expect’ 낱말이 있어야 해요
        E108 3 다음에 단위가 없어요
             = 단위를 써 주세요: 3s, 3ms, 3 RTO
        E109 ‘rtt’ 값은 시간인데 ‘100’ 값이 있어요
             = 예: 100ms
        E109 ‘mss’ 값은 바이트 수인데 ‘1s’ 값이 있어요
             = 예: 1000
        E109 ‘congestion’ 값은 ‘none’, ‘reno’, ‘newreno’ 중 하나인데 ‘vegas’ 값이 있어요
             = 예: newreno
        E109 ‘mss’ 값은 1부터 65495까지예요. 70000 값은 범위를 벗어나요
        E110 ‘drop’ 줄에 어느 세그먼트인지가 없어요
             = ‘drop next …’, ‘drop 2nd …’, ‘drop every …’, ‘drop 10% …’ 가운데 하나로 써요
        E111 따옴표가 닫히지 않았어요
             = 글의 끝에 " 표를 붙여 주세요
        E112 ‘goal’ 줄은 과제 안에서만 써요
             = 블록을 ```tcp task 줄로 시작해 주세요
        E113 ‘claim’ 줄은 준비(setup)가 아니라 단계의 블록에 써요
             = 그 줄이 말하는 단계의 블록으로 옮겨 주세요
        E114 ‘now’ 앞에서 이미 문장이 끝났어요
        E115 ‘delay’ 설정은 호스트가 아니라 경로의 것이에요
             = ‘set client -> server delay …’, 두 방향이면 ‘set delay …’
        E115 ‘mss’ 설정은 경로가 아니라 호스트의 것이에요
             = ‘set client mss …’, 두 호스트면 ‘set mss …’
        E115 ‘rtt’ 설정은 네트워크 전체의 것이에요
             = ‘set rtt …’
        E116 위조한 세그먼트의 필드에는 값이 하나예요. ‘>’ 부분은 비교예요
             = ‘=’ 표로 쓰거나 필드를 빼 주세요
        E201 여기서 client 쪽은 CLOSED 상태라서 ‘send’ 줄을 실행할 연결이 없어요
             = 준비(setup) 블록에 ‘establish’ 줄을 넣거나 먼저 연결해 주세요
        E201 여기서 client 쪽은 ESTABLISHED 상태라서 ‘connect’ 줄을 실행할 수 없어요. 이미 연결이 있어요.
        E202 이 장애는 한 번도 일어나지 않았어요. 41번째 줄 뒤로 맞는 세그먼트는 1개뿐이었어요 (seq=101)
             = 장애는 그 줄 뒤에 경로로 들어가는 세그먼트부터 세요
        E202 이 장애는 한 번도 일어나지 않았어요. 41번째 줄 뒤로 맞는 세그먼트가 나가지 않았어요
             = 장애는 그 줄 뒤에 경로로 들어가는 세그먼트부터 세요
        E203 이 파일에 ‘#fin3’ 단계는 없어요
             = 단계: #fin1, #fin2
        E204 ‘#syn’ 단계는 12번째 줄에 이미 있어요
             = 단계마다 다른 이름을 붙여 주세요
        E301 120 s 안에 그런 일이 없었어요. 가장 가까운 것: server -> client SYN,ACK seq=300 **ack=101**, 100 ms \
        (55번째 줄에는 ack=102)
        E301 1.1 s 안에 그런 일이 없었어요
        E302 이미 일어난 일이에요. 33번째 줄의 일보다 17 ms 앞서요
             = 시간은 위에서 아래로 흘러요. 이 줄을 그 줄 위로 옮겨 주세요
        E302 이미 일어난 일이에요. 33번째 줄의 일과 같은 때예요
             = ‘expect’ 줄은 저마다 윗줄의 일보다 뒤에 일어나는 일을 기다려요
        E303 지금 server 쪽은 SYN-RECEIVED 상태예요. 50 ms 뒤 client -> server ACK 때 ESTABLISHED 상태가 돼요
             = 위에 ‘expect client -> server ACK’ 줄을 넣거나 ‘wait until server ESTABLISHED’ 줄을 써요
        E303 지금 client 쪽은 TIME-WAIT 상태예요
             = 기다리려면 ‘wait until client CLOSED’ 줄을 써요
        E303 지금 client rto 값은 1 s이고, = 2 s 조건에 맞지 않아요
             = 기다리려면 ‘wait until client rto = 2s’ 줄을 써요
        E303 지금 server received 값은 5이고, >= 10 조건에 맞지 않아요
             = 기다리려면 ‘wait until server received >= 10’ 줄을 써요
        E304 앞으로 일어날 일이 없어요. 날아가는 세그먼트도, 도는 타이머도 없어요
             = ‘client send’ 줄을 빠뜨리지 않았나요?
        E305 일어나지 않아야 할 일이 150 ms에 일어났어요: server -> client RST
        E306 연결이 맺어지지 않았어요: client SYN-SENT, server CLOSED
             = ‘establish’ 줄은 연결이 없을 때 새로 맺어요
        E307 120 s 안에 조용해지지 않았어요. 날아가는 세그먼트나 도는 타이머가 있어요
             = ‘wait until’ 다음에 사건이나 조건을 쓰거나, ‘wait 3s’처럼 시간을 써 주세요
        E308 이 줄이 기다리는 동안 20000가지가 넘는 일이 일어났어요. 강의에는 너무 많아요
             = 덜 보내거나, 짧게 기다리거나, 경로에 지연을 두세요
        E401 표시된 선택지가 없어서 아무도 맞힐 수 없어요
             = 맞는 것에 표시해 주세요: ‘- [x] …’
        E402 선택지 2번은 정답으로 표시됐는데, 그 주장(server -> client SYN,ACK)은 #synack 단계에서 사실이 아니에요
             = 엔진이 하는 일에 표시하거나 주장을 고쳐 주세요
        E402 선택지 1번은 정답으로 표시되지 않았는데, 그 주장(client CLOSED)은 이 단계에서 사실이에요
             = 엔진이 하는 일에 표시하거나 주장을 고쳐 주세요
        E403 4번 선택지는 없어요. 위의 퀴즈에는 선택지가 3개예요
        E403 이 단계에는 위에 퀴즈가 없어요
             = 퀴즈는 앞 블록과 이 블록 사이의 할 일 목록(‘- [ ] …’)이에요
        E405 2번 선택지에는 이미 주장이 있어요
             = 선택지 하나에 주장은 하나예요
        E404 이 단계에는 빈칸 ____ 1개와 ‘fill’ 줄 0개가 있어요
             = 이 단계의 블록에 ‘fill ack of client -> server ACK’ 같은 줄을 넣어 주세요
        E404 이 단계에는 빈칸 ____ 1개와 ‘fill’ 줄 2개가 있어요
             = 답이 들어갈 곳에 `____` 빈칸을 쓰거나 이 줄을 지워 주세요
        E404 엔진에 이 빈칸의 답이 없어요: ‘fill mss of client -> server ACK’
             = 이 단계에 그런 세그먼트가 없거나, 있어도 그런 필드가 없어요
        E501 풀이대로 해도 ‘goal both CLOSED’ 목표가 이루어지지 않아요 (30 s 뒤 server LAST-ACK)
             = 목표를 고치거나, 이루어질 때까지 풀이를 이어 가세요
        E501 풀이대로 하면 1.2 s 만에 ‘forbid server -> client RST’ 줄을 어겨요
             = 풀이를 고치거나 금지를 줄여 주세요
        E501 풀이에 걸리는 시간은 30 s, 한도는 10 s예요
             = ‘limit’ 값을 늘리거나 풀이의 기다림을 줄여 주세요
        E502 아무것도 하지 않아도 150 ms 만에 목표가 이루어져요. 배우는 사람이 할 일이 없어요
             = 무언가 해야만 이루어지는 것을 목표로 삼아 주세요
        E503 풀이에 과제가 허락하지 않은 일이 있어요: ‘server send 500’
             = ‘allow send’ 줄을 넣어 주세요
        E503 풀이에 배우는 사람이 할 수 없는 일이 있어요: ‘crash server’
             = 배우는 사람이 할 수 있는 일: drop, duplicate, delay, send, read, close, abort, cut, set. \
        나머지는 ‘solution’ 줄 위에 써요
        E503 풀이의 ‘drop’ 동작이 2번이에요. 과제가 허락한 것은 1번이에요
             = ‘allow drop 2’ 줄로 써요
        E503 이 줄은 세그먼트를 끝없이 건드려요. 과제가 허락한 것은 1번이에요
             = ‘allow drop’ 줄로 써요
        E504 이 과제에는 ‘goal’ 줄이 없어요
             = 배우는 사람이 이루어야 할 것을 써 주세요: ‘goal both CLOSED’
        E504 이 과제에는 ‘solution’ 줄이 없어요
             = ‘solution’ 줄과 그 아래에 목표에 이르는 길을 써 주세요. ‘check’ 명령이 그대로 해 봐요
        E505 ‘limit’ 낱말은 12번째 줄에 이미 있어요
             = 한 번만 써 주세요
        E505 ‘goal’ 줄이 ‘solution’ 줄 아래에 있어요
             = ‘solution’ 줄 위로 옮겨 주세요. 아래에는 풀이만 와요
        W701 GitHub에서는 굵게 보이지 않아요. ‘)**’ 바로 뒤에 글자가 있어요
             = 괄호 앞에서 닫아 주세요: **번호**(seq)는
        W702 이러면 윗줄이 제목이 돼요
             = ‘---’ 앞에 빈 줄을 넣어 주세요
        W703 이 블록은 그냥 글로 보여요: ‘tpc’
             = 혹시 ```tcp 아닌가요?
        W704 이 단계에서는 확인하는 것도 없고 시간도 흐르지 않아요
             = ‘expect’ 줄을 넣어 주세요. ‘tcptutor trace’ 명령이 실제로 일어나는 일을 보여 줘요
        W705 80×24 화면에서 이 단계의 1줄은 스크롤해야 보여요
             = ‘---’나 블록으로 나누거나 줄여 주세요
        W706 "안녕" 글은 6바이트라서 시퀀스 번호도 6만큼 늘어요
             = ASCII가 아닌 글자는 2~4바이트예요
        W707 ‘❤️’ 그림 글자는 터미널에 따라 1칸이나 2칸이에요
             = 안전한 것: ❔ 👍 ✋ 📦 💥
        W708 <details> 부분이 닫히지 않았어요
             = </details> 줄을 따로 써 주세요
        W709 이 준비(setup) 다음에 단계가 없어요
             = 준비가 필요한 단계 앞에 두세요
        E801 형식 2에 맞춘 강의예요. 이 프로그램은 1을 알아요
             = 읽을 수는 있지만 단계는 실행되지 않아요
        W802 올바른 YAML이 아니라서 GitHub에 오류 상자가 떠요 (mapping values are not allowed in this context)
             = 값을 따옴표로 묶어 주세요
        E803 모르는 항목이에요: ‘levle’
             = 혹시 ‘level’ 아닌가요?
        E803 모르는 항목이에요: ‘difficulty’
             = 직접 만든 항목은 ‘x-’로 시작해요
        E804 ‘minutes’ 항목의 값은 정수인데 ‘ten’ 값이 있어요
             = 예: 5
        E804 ‘level’ 항목의 값은 ‘beginner’, ‘advanced’ 중 하나인데 ‘easy’ 값이 있어요
        E805 머리말(front matter)이 닫히지 않았어요
             = ---만 있는 줄로 끝내 주세요
        N806 형식 버전이 적혀 있지 않아서 버전 1로 읽었어요
             = 머리말(front matter)에 적어 주세요: ‘tcptutor: 1’
        E901 ‘set sack’ 기능은 아직 만들어지지 않았어요
             = 이 버전의 tcptutor에서는 쓸 수 없어요
        """)
  }

  @Test func `a warning's code says so, and help is in both languages or in none`() {
    for mistake in mistakeSamples {
      #expect((mistake.severity == .warning) == mistake.code.hasPrefix("W"))
      #expect((mistake.severity == .note) == mistake.code.hasPrefix("N"))
      #expect((mistake.help(in: .korean) == nil) == (mistake.help(in: .english) == nil))
    }
  }
}
