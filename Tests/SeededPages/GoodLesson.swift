/// A lesson with one of most things: what hostile pages are made from.
enum GoodLesson {
  static let text = """
    ---
    tcptutor: 1
    lang: ko
    level: beginner
    minutes: 5
    summary: "한 줄"
    tags: [a, b]
    ---

    # 제목

    글이에요. **굵게**, `코드`, [연결](glossary.ko.md#iss).

    ```tcp setup
    set rtt 100ms
    server listen
    ```

    ---

    ## 물음

    1. 번호는 `____`이에요.

    **무엇을 보낼까요?**

    - [ ] 하나
      > 아니에요.
    - [x] 둘
      > 맞아요.

    <details>
    <summary>힌트</summary>

    생각해 보세요.

    </details>

    ```tcp #syn
    claim 1 server -> client ACK
    claim 2 server -> client SYN,ACK
    fill ack of server -> client SYN,ACK
    client connect  # 연결
    expect client -> server SYN seq=100
    expect server -> client SYN,ACK seq=300 ack=101
    highlight seq ack
    ```

    > 결과예요.

    <!-- note: 발표자 -->

    ```tcp #data
    drop next client -> server DATA
    client send "hello"
    expect client -> server DATA lost
    expect client timeout
    wait 3 RTT
    expect server received = 5
    ```

    | 표 | 둘 |
    |---|---|
    | a | b |

    """
}
