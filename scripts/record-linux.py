#!/usr/bin/env python3
"""Records conversations of two real Linux hosts, for Tests/LinuxTrafficTests (see its README).

    sudo scripts/record-linux.py [--out DIR] [NAME...]      (all scenarios without a name)

Needs root, iproute2, procps and Linux with network namespaces and TUN; is no part of CI. Two
namespaces have a TUN device each, and this program carries packets from one to the other 50 ms
later. The scenarios are in linux_scenarios.py; each application has a thread of its own. A recording
is over after its seconds, and its namespaces are gone, whatever happened.
"""
import argparse, ctypes, fcntl, heapq, os, select, socket, struct, subprocess, sys, threading, time

sys.dont_write_bytecode = True
from linux_scenarios import SCENARIOS

CLIENT, SERVER, PORT = '10.9.0.1', '10.9.0.2', 7000
DELAY = 0.05
FLAGS = 'FSRP.UEW'
NAMESPACES = {side: f'tcptutor-{side}-{os.getpid()}' for side in ('client', 'server')}
CLONE_NEWNET, TUNSETIFF, IFF_TUN, IFF_NO_PI = 0x40000000, 0x400454ca, 0x0001, 0x1000
SETTINGS = {
    'net.ipv4.tcp_rmem': '4096 131072 6291456', 'net.ipv4.tcp_wmem': '4096 16384 4194304',
    'net.ipv4.tcp_no_metrics_save': '1', 'net.ipv6.conf.all.disable_ipv6': '1'}


# Hosts

def enter(namespace):
    """Lets this thread see that namespace's network; its own again with None."""
    handle = os.dup(home) if namespace is None else os.open('/run/netns/' + namespace, os.O_RDONLY)
    try:
        if libc.setns(handle, CLONE_NEWNET):
            raise OSError(ctypes.get_errno(), 'setns')
    finally:
        os.close(handle)


def run(*words):
    subprocess.run(words, check=True, stdout=subprocess.DEVNULL)


def host(namespace, address, peer, settings):
    """A namespace with a TUN device; answers the device's descriptor."""
    run('ip', 'netns', 'add', namespace)
    enter(namespace)
    try:
        device = os.open('/dev/net/tun', os.O_RDWR | os.O_NONBLOCK)
        request = struct.pack('16sH22x', b'tun0', IFF_TUN | IFF_NO_PI)
        fcntl.ioctl(device, TUNSETIFF, request)
        run('ip', 'addr', 'add', address, 'peer', peer, 'dev', 'tun0')
        run('ip', 'link', 'set', 'tun0', 'mtu', '1500', 'gso_max_segs', '1', 'up')
        run('ip', 'link', 'set', 'lo', 'up')
        for name, value in {**SETTINGS, **settings}.items():
            run('sysctl', '-q', '-w', f'{name}={value}')
        return device
    finally:
        enter(None)


# Segments

def options(octets):
    index = 0
    while index < len(octets):
        kind = octets[index]
        if kind < 2:
            index += 1
            continue
        length = octets[index + 1]
        yield kind, octets[index + 2:index + length]
        index += length


def parse(packet):
    """The TCP segment in an IPv4 packet; None if it holds none."""
    if packet[0] >> 4 != 4 or packet[9] != 6:
        return None
    tcp = packet[(packet[0] & 15) * 4:struct.unpack('>H', packet[2:4])[0]]
    seq, ack, offset, flags, window = struct.unpack('>4xIIBBH', tcp[:16])
    header = (offset >> 4) * 4
    return dict(seq=seq, ack=ack, flags=flags, window=window, length=len(tcp) - header,
                options=list(options(tcp[20:header])))


def kinds(segment):
    found = set()
    if segment['flags'] & 2:
        found.add('SYN,ACK' if segment['flags'] & 16 else 'SYN')
    if segment['length']:
        found.add('DATA')
    if segment['flags'] & 1:
        found.add('FIN')
    return found or (set() if segment['flags'] & 4 else {'ACK'})


def line(segment, first):
    """A segment as a line of a recording; `first` are both sides' initial numbers."""
    sender = segment['from']
    other = 'server' if sender == 'client' else 'client'
    relative = lambda number, side: (number - first.get(side, 0)) & 0xffffffff
    words = [f"{segment['time'] * 1000:.1f}", sender,
             ''.join(letter for bit, letter in enumerate(FLAGS) if segment['flags'] >> bit & 1),
             f"{relative(segment['seq'], sender)}+{segment['length']}",
             str(relative(segment['ack'], other) if segment['flags'] & 16 else 0),
             str(segment['window'])]
    for kind, octets in segment['options']:
        if kind == 2:
            words.append(f"mss={struct.unpack('>H', octets)[0]}")
        elif kind == 3:
            words.append(f'wscale={octets[0]}')
        elif kind == 4:
            words.append('sackOK')
        elif kind == 8:
            words.append('ts')
        elif kind == 5:
            edges = [relative(edge, other) for edge in struct.unpack(f'>{len(octets) // 4}I', octets)]
            words.append('sack=' + ','.join(f'{a}-{b}' for a, b in zip(edges[::2], edges[1::2])))
    return ' '.join(words + segment['fate'])


# The relay

class Relay:
    """Carries packets for so long; `rules` say what becomes of which segment."""

    def __init__(self, devices, rules):
        self.devices, self.rules = devices, rules
        self.seen = [0] * len(rules)
        self.queue, self.held, self.log, self.count = [], [], [], 0

    def fate(self, segment):
        for index, (sender, kind, which, fate) in enumerate(self.rules):
            if sender != segment['from'] or kind not in kinds(segment):
                continue
            self.seen[index] += 1
            if self.seen[index] in which:
                return fate
        return None

    def carry(self, packet, to, extra=0.0):
        self.count += 1
        heapq.heappush(self.queue, (time.monotonic() + DELAY + extra, self.count, to, packet))

    def take(self, packet, sender, begin):
        segment = parse(packet)
        if segment is None:
            return
        segment.update({'time': time.monotonic() - begin, 'from': sender, 'fate': []})
        to = self.devices['server' if sender == 'client' else 'client']
        fate = self.fate(segment)
        self.log.append(segment)
        if fate == 'lost':
            segment['fate'] = ['lost']
            return
        if isinstance(fate, int):
            segment['fate'] = [f'overtaken-by={fate}']
            self.held.append([sender, fate, packet, to])
            return
        late = fate if isinstance(fate, float) else 0.0
        if late:
            segment['fate'] = [f'late={late * 1000:.0f}ms']
        if fate == 'twice':
            segment['fate'] = ['twice']
            self.carry(packet, to)
        self.carry(packet, to, late)
        for waiting in [waiting for waiting in self.held if waiting[0] == sender]:
            waiting[1] -= 1
            if waiting[1] == 0:
                self.held.remove(waiting)
                self.carry(waiting[2], waiting[3])

    def run(self, begin, end):
        names = {device: name for name, device in self.devices.items()}
        while time.monotonic() < end:
            now = time.monotonic()
            while self.queue and self.queue[0][0] <= now:
                _, _, device, packet = heapq.heappop(self.queue)
                os.write(device, packet)
            wait = min(0.05, self.queue[0][0] - now) if self.queue else 0.05
            for device in select.select(list(names), [], [], max(0, wait))[0]:
                while True:
                    try:
                        packet = os.read(device, 70_000)
                    except BlockingIOError:
                        break
                    self.take(packet, names[device], begin)


def record(scenario):
    """Plays a scenario; answers the segments. Raises what an application didn't expect."""
    settings = scenario.get('settings', {})
    devices, sockets, threads, failures = {}, [], [], []
    ready, calling, over = threading.Event(), threading.Event(), threading.Event()

    def serve():
        enter(NAMESPACES['server'])
        listener = prepared(scenario, sockets)
        listener.bind((SERVER, PORT))
        if scenario.get('crossed'):
            ready.set()
            if not calling.wait(5):
                raise RuntimeError('the client did not begin to call')
            listener.connect((CLIENT, PORT))
            return scenario['server'](listener)
        listener.listen(5)
        ready.set()
        sockets.append(listener.accept()[0])
        scenario['server'](sockets[-1])

    def call():
        enter(NAMESPACES['client'])
        connection = prepared(scenario, sockets)
        if scenario.get('crossed'):
            connection.bind((CLIENT, PORT))
            calling.set()
        connection.connect((SERVER, PORT))
        scenario['client'](connection)

    def start(play):
        def guarded():
            try:
                play()
            except (ConnectionError, TimeoutError):
                pass  # A reset or a timeout is what some scenarios are about.
            except Exception as error:
                if not over.is_set():
                    failures.append(error)
        threads.append(threading.Thread(target=guarded, daemon=True))
        threads[-1].start()

    try:
        devices['client'] = host(NAMESPACES['client'], CLIENT, SERVER, settings)
        devices['server'] = host(NAMESPACES['server'], SERVER, CLIENT, settings)
        relay = Relay(devices, scenario.get('rules', []))
        start(serve)
        if not ready.wait(5):
            raise RuntimeError(f'the server did not begin to listen: {failures}')
        begin = time.monotonic()
        start(call)
        relay.run(begin, begin + scenario['seconds'])
    finally:
        over.set()
        for opened in sockets:
            try:
                opened.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass
            opened.close()
        for thread in threads:
            thread.join(10)
        for device in devices.values():
            os.close(device)
        for namespace in NAMESPACES.values():
            subprocess.run(['ip', 'netns', 'del', namespace], stderr=subprocess.DEVNULL)
    if failures or not relay.log:
        raise RuntimeError(f'nothing worth keeping was recorded: {failures}')
    return relay.log


def prepared(scenario, sockets):
    connection = socket.socket()
    sockets.append(connection)
    options = {(socket.IPPROTO_TCP, socket.TCP_CONGESTION): b'cubic'}
    options.update(scenario.get('options', []))
    for (level, name), value in options.items():
        connection.setsockopt(level, name, value)
    return connection


def main():
    global home, libc
    arguments = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    arguments.add_argument('--out', default='Tests/LinuxTrafficTests/Recordings')
    arguments.add_argument('names', nargs='*', metavar='NAME')
    given = arguments.parse_args()
    unknown = set(given.names) - set(SCENARIOS)
    if unknown:
        sys.exit(f'no such scenario: {", ".join(sorted(unknown))}')
    if os.geteuid():
        sys.exit('needs root: it makes network namespaces (they are removed again)')
    os.makedirs(given.out, exist_ok=True)
    home = os.open('/proc/self/ns/net', os.O_RDONLY)
    libc = ctypes.CDLL(None, use_errno=True)
    for name in given.names or SCENARIOS:
        path = os.path.join(given.out, name + '.txt')
        title = name
        if os.path.exists(path):
            with open(path) as before:
                title = before.readline()[2:].rstrip()
        segments = record(SCENARIOS[name])
        first = {}
        for segment in segments:
            if segment['flags'] & 2:
                first.setdefault(segment['from'], segment['seq'])
        with open(path + '.new', 'w') as file:
            file.write(f'# {title}\n')
            file.writelines(line(segment, first) + '\n' for segment in segments)
        os.replace(path + '.new', path)
        print(f'{path}: {len(segments)} segments')


if __name__ == '__main__':
    main()
