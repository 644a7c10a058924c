"""What record-linux.py records: by name, what the two applications do, what the relay does to which
segment (sender, kind, which of that kind counted from 1, and its fate), how many seconds it lasts,
and the settings and socket options that differ from Linux's own.
"""
import socket, struct, time


# What applications do

def steps(*deeds):
    def play(connection):
        for deed in deeds:
            deed(connection)
    return play


def send(count): return lambda connection: connection.sendall(b'x' * count)
def wait(seconds): return lambda connection: time.sleep(seconds)
def close(connection): connection.close()
def finish(connection): connection.shutdown(socket.SHUT_WR)


def drain(connection):
    while connection.recv(1 << 20):
        pass


def answer(count):
    def play(connection):
        while connection.recv(1000):
            connection.sendall(b'y' * count)
    return play


def ask(times, pause):
    def play(connection):
        for _ in range(times):
            connection.sendall(b'x' * 100)
            connection.recv(1 << 16)
            time.sleep(pause)
    return play


def write(times, pause): return steps(*[send(100), wait(pause)] * times)


READER = steps(drain, close)
LOST = lambda sender, kind, *which: (sender, kind, set(which), 'lost')
NO = lambda name: {f'net.ipv4.tcp_{name}': '0'}


def sending(count, *rules, after=2, **more):
    """The client sends at once, and closes a while later."""
    return dict(client=steps(send(count), wait(after), close), server=READER, rules=rules,
                seconds=after + 2.5, **more)


def closing(*rules, after=.3, server=READER, **more):
    return dict(client=steps(wait(after), close), server=server, rules=rules,
                seconds=after + 4, **more)


def at_once(count, *rules, seconds=5, **more):
    """The client sends and closes."""
    return dict(client=steps(send(count), close), server=READER, rules=rules, seconds=seconds, **more)


LATER = steps(drain, wait(.3), close)
SCENARIOS = {
    'close-client': closing(after=.5),
    'close-server': dict(client=READER, server=steps(wait(.5), close), seconds=2),
    'close-both': dict(client=steps(wait(.5), close), server=steps(wait(.45), close), seconds=2),
    'crossed': dict(client=steps(send(100), wait(.5), close), server=READER, seconds=3, crossed=True),
    'half': dict(client=steps(send(3000), finish, READER), seconds=3,
                 server=steps(drain, wait(.5), send(5000), close)),
    'half-server': dict(client=steps(finish, READER), seconds=3,
                        server=steps(drain, wait(.3), send(3000), close)),
    'syn-lost': at_once(100, LOST('client', 'SYN', 1, 2), seconds=6),
    'syn-lost3': at_once(100, LOST('client', 'SYN', 1, 2, 3), seconds=8),
    'synack-lost': at_once(100, LOST('server', 'SYN,ACK', 1)),
    'synack-lost2': at_once(100, LOST('server', 'SYN,ACK', 1, 2), seconds=8),
    'ack-lost': closing(LOST('client', 'ACK', 1), after=4),
    'ack-lost-data': sending(100, LOST('client', 'ACK', 1), after=.5),
    'one-lost-mid': sending(20_000, LOST('client', 'DATA', 4)),
    'first-lost': sending(20_000, LOST('client', 'DATA', 1)),
    'two-lost': sending(20_000, LOST('client', 'DATA', 3, 6)),
    'burst3': sending(30_000, LOST('client', 'DATA', 4, 5, 6)),
    'alt-lost': sending(20_000, LOST('client', 'DATA', 2, 4, 6, 8, 10)),
    'acks-lost': sending(20_000, LOST('server', 'ACK', 12, 13, 14)),
    'tail-lost': sending(10_000, LOST('client', 'DATA', 7)),
    'tail3-lost': sending(10_000, LOST('client', 'DATA', 5, 6, 7)),
    'probe-lost': sending(10_000, LOST('client', 'DATA', 7, 8), after=4),
    'only-lost': sending(1000, LOST('client', 'DATA', 1), after=3),
    'only-lost-3': sending(1000, LOST('client', 'DATA', 1, 2, 3), after=6),
    'retx-lost': sending(20_000, LOST('client', 'DATA', 4, 15), after=3),
    'all-lost': sending(5000, LOST('client', 'DATA', 1, 2, 3, 4), after=4),
    'fin-lost': closing(LOST('client', 'FIN', 1)),
    'fin2-lost': closing(LOST('server', 'FIN', 1), server=LATER),
    'fins-both-lost': closing(LOST('client', 'FIN', 1), LOST('server', 'FIN', 1)),
    'lastack-lost2': closing(LOST('client', 'ACK', 2)),
    'fin-data-lost': at_once(3000, LOST('client', 'DATA', 2, 3), LOST('client', 'FIN', 1)),
    'all-and-fin-lost': at_once(3000, LOST('client', 'DATA', 1, 2, 3), seconds=6),
    'fin2-twice': closing(('server', 'FIN', {1}, 'twice')),
    'syn-late': closing(('client', 'SYN', {1}, 1.2)),
    'unread-close': sending(5000, after=3) | dict(server=steps(wait(.5), close)),
    'late-data': dict(client=steps(wait(.5), send(1000), wait(.5), close), server=close, seconds=3),
    'abort': closing(options=[((socket.SOL_SOCKET, socket.SO_LINGER), struct.pack('ii', 1, 0))]),
    'echo': dict(client=steps(ask(5, .2), close), server=steps(answer(100), close), seconds=4),
    'reply-pingpong': dict(client=steps(ask(4, 0), close), server=steps(answer(1000), close), seconds=3),
    'oneway-small': dict(client=steps(write(8, .3), close), server=READER, seconds=5),
    'nagle': dict(client=steps(write(12, .01), wait(1), close), server=READER, seconds=4),
    'nodelay': dict(client=steps(write(12, .01), wait(1), close), server=READER, seconds=4,
                    options=[((socket.IPPROTO_TCP, socket.TCP_NODELAY), 1)]),
    'dup-data': sending(10_000, ('client', 'DATA', {3}, 'twice'), after=1),
    'late-one': sending(20_000, ('client', 'DATA', {3}, .25)),
    'late-all': dict(client=steps(send(5000), wait(2), send(5000), wait(1), close), server=READER,
                     rules=[('client', 'DATA', {1, 2, 3, 4}, .5)], seconds=6),
    'mss536': sending(6000, after=1, options=[((socket.IPPROTO_TCP, socket.TCP_MAXSEG), 536)]),
    **{f'reorder-{count}': dict(
        client=steps(send(20_000), wait(1), send(20_000), wait(1), close), server=READER, seconds=4,
        rules=[('client', 'DATA', {3}, count)]) for count in (1, 3, 5)},
    'rto-f': dict(client=steps(send(10_000), wait(3), send(5000), wait(1), close), server=READER,
                  rules=[('server', 'ACK', set(range(1, 8)), .6)], seconds=6),
    'nosack-lost': sending(20_000, LOST('client', 'DATA', 4), settings=NO('sack')),
    'nosack-two': sending(40_000, LOST('client', 'DATA', 5, 8), settings=NO('sack')),
    'nosack-tail': sending(10_000, LOST('client', 'DATA', 7), settings=NO('sack')),
    'nosack-burst': sending(20_000, LOST('client', 'DATA', 3, 4, 5), settings=NO('sack')),
    'nots-lost': sending(20_000, LOST('client', 'DATA', 4), settings=NO('timestamps')),
    'nots-two': sending(40_000, LOST('client', 'DATA', 5, 8), settings=NO('timestamps')),
    'reno-lost': sending(20_000, LOST('client', 'DATA', 4),
                         options=[((socket.IPPROTO_TCP, socket.TCP_CONGESTION), b'reno')]),
    'nows-small': sending(5000, after=1, settings=NO('window_scaling')),
    'nows-bulk': at_once(200_000, settings=NO('window_scaling')),
    'nows-zero': at_once(200_000, seconds=8, settings=NO('window_scaling'))
    | dict(server=steps(wait(4), READER)),
    'zero-window': at_once(200_000, seconds=7) | dict(server=steps(wait(4), READER)),
    'idle-restart': dict(client=steps(send(40_000), wait(2.5), send(40_000), wait(1), close),
                         server=READER, seconds=6),
    'keepalive': closing(after=4, options=[((socket.SOL_SOCKET, socket.SO_KEEPALIVE), 1),
                                         ((socket.IPPROTO_TCP, socket.TCP_KEEPIDLE), 1),
                                         ((socket.IPPROTO_TCP, socket.TCP_KEEPINTVL), 1)]),
    'bulk': at_once(300_000),
    'bulk-lost': at_once(300_000, LOST('client', 'DATA', 40, 41, 55)),
    'server-push': dict(client=READER, server=steps(send(100_000), close), seconds=4,
                        rules=[LOST('server', 'DATA', 12)]),
    'plain-all-lost': sending(
        5000, LOST('client', 'DATA', 1, 2, 3, 4), after=4,
        settings={**NO('window_scaling'), **NO('sack'), **NO('timestamps')}),
    'plain-bulk': at_once(100_000, LOST('client', 'DATA', 20),
                          settings={**NO('window_scaling'), **NO('sack'), **NO('timestamps')}),
}
