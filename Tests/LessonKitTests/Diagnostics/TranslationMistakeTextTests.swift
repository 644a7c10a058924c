import Testing
import Wording

@testable import LessonKit

/// The words of translations' mistakes, as authors read them.
@Suite struct TranslationMistakeTextTests {
  private func text(in language: Language) -> String {
    translationMistakeSamples.map { mistake in
      "\(mistake.code) \(mistake.message(in: language))"
        + (mistake.help(in: language).map { "\n     = \($0)" } ?? "")
    }.joined(separator: "\n")
  }

  @Test func `every mistake of translations is worded in English`() {
    #expect(
      text(in: .english) == """
        E601 #synack differs from the Korean file: ‘ack=102’ here, ‘ack=101’ in its line 57
             = ‘tcptutor sync connect’ copies the Korean one
        E601 the step of line 12 lacks a line of the Korean file: ‘wait 1s’ (its line 57)
             = ‘tcptutor sync connect’ copies the Korean one
        E601 #synack has a line that the Korean file lacks at its line 57: ‘wait 1s’
             = ‘tcptutor sync connect’ copies the Korean one
        E602 the Korean file has a step #half-close (line 57) that is missing here, after #ack1
             = ‘tcptutor sync close’ puts it in, to be translated
        E602 the Korean file has a step without an id (line 57) that is missing here, before all \
        others
             = ‘tcptutor sync close’ puts it in, to be translated
        E602 the Korean file has no step that goes with #x
             = take it out here, or put it into that file
        E602 #a stands elsewhere in the Korean file (line 57): after #b
             = move it to where it stands there
        E603 #a: choice 1 is ticked here, choice 2 is ticked in the Korean file (its line 57)
             = what is asked is the same in every language: mend the one that is wrong
        E603 #a: no choice is ticked here, choices 1, 2 are ticked in the Korean file (its line 57)
             = what is asked is the same in every language: mend the one that is wrong
        E603 the step of line 12: 1 choice here, 3 choices in the Korean file (its line 57)
             = what is asked is the same in every language: mend the one that is wrong
        E603 #a: 2 quizzes here, 1 quiz in the Korean file (its line 57)
             = what is asked is the same in every language: mend the one that is wrong
        E603 #a: 0 blanks here, 1 blank in the Korean file (its line 57)
             = what is asked is the same in every language: mend the one that is wrong
        E603 #a: 0 hints here, 1 hint in the Korean file (its line 57)
             = what is asked is the same in every language: mend the one that is wrong
        W604 #synack: the Korean text changed since this translation (lines 57 to 80 there)
             = read both; when this one says the same, ‘tcptutor sync connect --done synack’
        E605 this translates the Korean file, which can't be read
             = it would be lessons/01-talk.ko.md, beside this file
        E605 this translates the ‘fr’ file, which can't be read
             = name both files alike but for the language: talk.ko.md, talk.en.md
        E606 this file is in English itself, so it can't translate that
             = name the language of the source, or leave ‘translates’ out
        E607 the English file is itself a translation, of the Korean one
             = write ‘translates: ko’
        E608 the Korean file has no step #sinack
             = did you mean ‘synack’?
        E608 the Korean file has no step #x
             = take the line out
        W609 #a isn't in ‘synced’, so nobody would notice when its source changes
             = read both; when this one says the same, ‘tcptutor sync connect --done a’
        W610 #a still needs its translation
             = translate what stands between the marks, then ‘tcptutor sync connect --done a’
        W610 this still needs its translation
             = translate what stands between the marks, then delete them
        E611 ‘yes’ is no fingerprint for #a
             = six digits of 0–9 and a–f, in quotes; ‘tcptutor sync … --done a’ writes them
        E612 ‘synced’ says nothing in a file that translates none
             = name the source's language, as in ‘translates: ko’, or take it out
        """)
  }

  @Test func `every mistake of translations is worded in Korean`() {
    #expect(
      text(in: .korean) == """
        E601 #synack 단계 블록이 한국어 파일과 달라요: 여기는 ‘ack=102’, 그 파일 57번째 줄은 ‘ack=101’
             = ‘tcptutor sync connect’ 명령이 한국어 블록을 복사해요
        E601 12번째 줄의 단계 블록에 한국어 파일의 줄이 빠졌어요: ‘wait 1s’ (그 파일 57번째 줄)
             = ‘tcptutor sync connect’ 명령이 한국어 블록을 복사해요
        E601 #synack 단계 블록에 한국어 파일 57번째 줄 자리에는 없는 줄이 있어요: ‘wait 1s’
             = ‘tcptutor sync connect’ 명령이 한국어 블록을 복사해요
        E602 한국어 파일에 있는 #half-close 단계(57번째 줄)가 여기에는 없어요. #ack1 단계 다음 자리예요
             = ‘tcptutor sync close’ 명령이 옮길 수 있게 넣어 줘요
        E602 한국어 파일에 있는 이름 없는 단계(57번째 줄)가 여기에는 없어요. 맨 앞자리예요
             = ‘tcptutor sync close’ 명령이 옮길 수 있게 넣어 줘요
        E602 한국어 파일에는 #x 단계와 짝이 되는 단계가 없어요
             = 여기에서 빼거나 그 파일에 넣어 주세요
        E602 #a 단계의 자리가 한국어 파일(57번째 줄)과 달라요. 그 파일에서는 #b 단계 다음이에요
             = 그 파일과 같은 자리로 옮겨 주세요
        E603 #a 단계: 정답이 여기는 1번, 한국어 파일은 2번이에요 (그 파일 57번째 줄)
             = 묻는 것은 모든 언어에서 같아요. 틀린 쪽을 고쳐 주세요
        E603 #a 단계: 정답이 여기는 없음, 한국어 파일은 1번, 2번이에요 (그 파일 57번째 줄)
             = 묻는 것은 모든 언어에서 같아요. 틀린 쪽을 고쳐 주세요
        E603 12번째 줄의 단계: 선택지가 여기는 1개, 한국어 파일은 3개예요 (그 파일 57번째 줄)
             = 묻는 것은 모든 언어에서 같아요. 틀린 쪽을 고쳐 주세요
        E603 #a 단계: 퀴즈가 여기는 2개, 한국어 파일은 1개예요 (그 파일 57번째 줄)
             = 묻는 것은 모든 언어에서 같아요. 틀린 쪽을 고쳐 주세요
        E603 #a 단계: 빈칸이 여기는 0개, 한국어 파일은 1개예요 (그 파일 57번째 줄)
             = 묻는 것은 모든 언어에서 같아요. 틀린 쪽을 고쳐 주세요
        E603 #a 단계: 힌트가 여기는 0개, 한국어 파일은 1개예요 (그 파일 57번째 줄)
             = 묻는 것은 모든 언어에서 같아요. 틀린 쪽을 고쳐 주세요
        W604 #synack: 번역한 뒤에 한국어 글이 바뀌었어요 (그 파일 57~80번째 줄)
             = 두 글을 읽고, 뜻이 같아지면 ‘tcptutor sync connect --done synack’ 명령을 실행해 주세요
        E605 한국어 파일을 옮긴 것인데, 그 파일을 읽을 수 없어요
             = 이 파일 옆의 lessons/01-talk.ko.md 파일이어야 해요
        E605 ‘fr’ 파일을 옮긴 것인데, 그 파일을 읽을 수 없어요
             = 두 파일의 이름을 언어만 다르게 지어 주세요: talk.ko.md, talk.en.md
        E606 이 파일이 바로 영어 파일이라서 그 언어를 옮긴 것일 수 없어요
             = 원문의 언어를 적거나 ‘translates’ 항목을 빼 주세요
        E607 영어 파일도 한국어 파일을 옮긴 것이에요
             = ‘translates: ko’ 항목으로 고쳐 주세요
        E608 한국어 파일에 #sinack 단계가 없어요
             = 혹시 ‘synack’ 아닌가요?
        E608 한국어 파일에 #x 단계가 없어요
             = 그 줄을 빼 주세요
        W609 #a 단계가 ‘synced’ 항목에 없어서, 원문이 바뀌어도 알 수 없어요
             = 두 글을 읽고, 뜻이 같아지면 ‘tcptutor sync connect --done a’ 명령을 실행해 주세요
        W610 #a 단계를 아직 옮기지 않았어요
             = 표시 사이를 옮긴 다음 ‘tcptutor sync connect --done a’ 명령을 실행해 주세요
        W610 여기를 아직 옮기지 않았어요
             = 표시 사이를 옮긴 다음 표시를 지워 주세요
        E611 ‘yes’ 값은 #a 단계의 지문이 될 수 없어요
             = 0–9와 a–f 여섯 글자를 따옴표에 넣어요. ‘tcptutor sync … --done a’ 명령이 적어 줘요
        E612 옮긴 것이 없는 파일에서 ‘synced’ 항목은 뜻이 없어요
             = ‘translates: ko’처럼 원문의 언어를 적거나 이 항목을 빼 주세요
        """)
  }
}
