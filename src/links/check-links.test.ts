/** Against servers of our own: a test asks nobody outside. */
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { checkLinks, type PoliteOptions } from './check-links.ts';
import { failure, probe, type Answer } from './probe.ts';

interface Asked {
  method: string;
  path: string;
  agent: string;
  at: number;
}

let asked: Asked[] = [];
let flakyCalls = 0;
const servers: Server[] = [];
let site: string;
let otherSite: string;

const answers: Record<string, RequestListener> = {
  '/ok': (_, response) => response.writeHead(200).end('тело'),
  '/no-head': (request, response) => response.writeHead(request.method === 'HEAD' ? 404 : 200).end(),
  '/head-forbidden': (request, response) => response.writeHead(request.method === 'HEAD' ? 405 : 200).end(),
  '/gone': (_, response) => response.writeHead(410).end(),
  '/closed': (_, response) => response.writeHead(403).end(),
  '/broken': (_, response) => response.writeHead(503).end(),
  '/moved': (_, response) => response.writeHead(301, { Location: '/moved-again' }).end(),
  '/moved-again': (_, response) => response.writeHead(308, { Location: '/ok' }).end(),
  '/moved-nowhere': (_, response) => response.writeHead(301, { Location: '/missing' }).end(),
  '/today-elsewhere': (_, response) => response.writeHead(302, { Location: '/ok' }).end(),
  '/via-login': (_, response) => response.writeHead(301, { Location: '/today-elsewhere' }).end(),
  '/to-home': (_, response) => response.writeHead(302, { Location: '/' }).end(),
  '/': (_, response) => response.writeHead(200).end(),
  '/loop': (_, response) => response.writeHead(301, { Location: '/loop' }).end(),
  '/to-mail': (_, response) => response.writeHead(302, { Location: 'mailto:a@example.org' }).end(),
  '/to-nothing': (_, response) => response.writeHead(302, { Location: ' ' }).end(),
  '/to-nowhere': (_, response) => response.writeHead(302).end(),
  '/to-no-address': (_, response) => response.writeHead(302, { Location: 'http://[' }).end(),
  '/choices': (_, response) => response.writeHead(300).end(),
  '/inwards': (_, response) =>
    response.writeHead(302, { Location: `${site.replace('127.0.0.1', '127.0.0.2')}/ok` }).end(),
  '/slow-loop': (_, response) =>
    void setTimeout(() => response.writeHead(302, { Location: '/slow-loop' }).end(), 50),
  '/cut': (request) => void request.socket.destroy(),
  '/silent': () => undefined,
  '/flaky': (_, response) => {
    flakyCalls += 1;
    // HEAD and GET of the first round fail.
    response.writeHead(flakyCalls <= 2 ? 500 : 200).end();
  },
};

async function listen(): Promise<string> {
  const server = createServer((request, response) => {
    const { url = '', method = '', headers } = request;
    asked.push({ path: url, method, agent: headers['user-agent'] ?? '', at: performance.now() });
    const answer = answers[url];
    if (answer) answer(request, response);
    else response.writeHead(404).end();
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

beforeAll(async () => {
  site = await listen();
  otherSite = await listen();
});
beforeEach(() => {
  asked = [];
});
afterAll(() => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
});

const options: PoliteOptions = {
  userAgent: 'tos-site-links/1.0 (+https://example.org)',
  timeoutMs: 300,
  linkMs: 5_000,
  siteMs: 60_000,
  runMs: 60_000,
  isPublic: (address) => address === '127.0.0.1',
  retryAfterMs: 5,
  sites: 2,
  pauseMs: 60,
};
const state = async (path: string): Promise<Answer['state']> => (await probe(site + path, options)).state;

describe('an address', () => {
  it('that answers HEAD is alive and its page is not fetched', async () => {
    expect(await state('/ok')).toBe('alive');
    expect(asked.map(({ method }) => method)).toEqual(['HEAD']);
    expect(asked[0]?.agent).toBe(options.userAgent);
  });

  it.each(['/no-head', '/head-forbidden'])('that answers only GET is alive: %s', async (path) => {
    expect(await state(path)).toBe('alive');
    expect(asked.map(({ method }) => method)).toEqual(['HEAD', 'GET']);
  });

  it.each([
    ['/missing', 'dead'],
    ['/gone', 'dead'],
    ['/moved-nowhere', 'dead'],
    ['/to-mail', 'dead'],
    ['/to-nothing', 'dead'],
    ['/to-nowhere', 'dead'],
    ['/to-no-address', 'dead'],
    ['/choices', 'unreachable'],
    ['/closed', 'closed'],
    ['/broken', 'unreachable'],
    ['/cut', 'unreachable'],
    ['/loop', 'unreachable'],
    ['/silent', 'unreachable'],
    ['/today-elsewhere', 'alive'],
    ['/via-login', 'alive'],
  ])('%s is %s', async (path, expected) => {
    expect(await state(path)).toBe(expected);
  });

  it('that moved for good names the new one', async () => {
    expect(await probe(`${site}/moved`, options)).toEqual({
      state: 'moved',
      reason: 'у страницы новый адрес',
      movedTo: `${site}/ok`,
    });
  });

  it('that opens the home page instead is dead, the home page itself is not', async () => {
    expect(await state('/to-home')).toBe('dead');
    expect(await state('/')).toBe('alive');
  });

  it('that did not answer is asked once more, no oftener', async () => {
    expect(await state('/flaky')).toBe('alive');
    asked = [];
    await state('/broken');
    expect(asked).toHaveLength(4);
    asked = [];
    await state('/gone');
    expect(asked).toHaveLength(2);
  });

  it('of a port where nobody listens is unreachable, with the reason', async () => {
    const closing = await listen();
    await new Promise((resolve) => servers.pop()?.close(resolve));
    expect(await probe(closing, options)).toEqual({
      state: 'unreachable',
      reason: 'сайт не принимает соединений',
    });
  });
});

describe('an address of the inner network', () => {
  const reason = 'адрес ведёт во внутреннюю сеть, читателю он не откроется';

  it.each([
    'localhost',
    '127.0.0.1',
    '2130706433',
    '0x7f.1',
    '0',
    '[::ffff:127.0.0.1]',
    '[::1]',
    '①②⑦.⓪.⓪.①',
  ])('is not asked: %s', async (host) => {
    const { isPublic: _, ...usual } = options;
    const url = site.replace('127.0.0.1', host);
    expect(await probe(`${url}/ok`, usual)).toEqual({ state: 'unreachable', reason });
    expect(asked).toEqual([]);
  });

  it.each([
    '10.0.0.1',
    '192.168.0.1',
    '169.254.169.254',
    '100.64.0.1',
    '[fd00::1]',
    '[fe80::1]',
    '[64:ff9b::7f00:1]',
  ])('is not asked: %s', async (host) => {
    const { isPublic: _, ...usual } = options;
    expect(await probe(`http://${host}/`, usual)).toEqual({ state: 'unreachable', reason });
  });

  it('is not asked when a public site leads there', async () => {
    expect(await probe(`${site}/inwards`, options)).toEqual({ state: 'unreachable', reason });
    expect(new Set(asked.map(({ path }) => path))).toEqual(new Set(['/inwards']));
  });
});

describe('what is thrown', () => {
  const thrown = (code: string) => failure(Object.assign(new Error('no answer'), { code }));

  it.each([
    ['CERT_HAS_EXPIRED', 'certificate'],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'certificate'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'certificate'],
    ['ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE', 'certificate'],
    ['ENOTFOUND', 'unreachable'],
    ['ETIMEDOUT', 'unreachable'],
    ['SOMETHING_NEW', 'unreachable'],
  ])('%s is %s', (code, expected) => {
    expect(thrown(code).state).toBe(expected);
  });

  it('is told in words', () => {
    expect(thrown('CERT_HAS_EXPIRED').reason).toBe('сертификат просрочен');
    expect(thrown('SOMETHING_NEW').reason).toBe('нет ответа (SOMETHING_NEW)');
  });
});

describe('a slow site', () => {
  const links = (...paths: string[]) => paths.map((path) => ({ url: site + path, mentions: [] }));

  it('keeps a link no longer than a link may take', async () => {
    const begun = performance.now();
    expect((await probe(`${site}/slow-loop`, { ...options, linkMs: 120 })).state).toBe('unreachable');
    expect(performance.now() - begun).toBeLessThan(1_000);
  });

  it.each(['siteMs', 'runMs'])('leaves a report of what was not asked in time: %s', async (limit) => {
    const checked = await checkLinks(links('/silent', '/ok'), { ...options, linkMs: 100, [limit]: 50 });
    expect(checked.map(({ state, reason }) => [state, reason])).toEqual([
      ['unreachable', 'сайт не отвечает'],
      ['unreachable', 'не спросили: прежние ответы заняли всё время'],
    ]);
  });
});

describe('many addresses', () => {
  it('are asked a page of a site at a time with a pause, two sites at once, and keep their order', async () => {
    const links = [`${site}/ok`, `${otherSite}/gone`, `${site}/`, `${site}/gone`].map((url) => ({
      url,
      mentions: [],
    }));
    const seen: string[] = [];
    const checked = await checkLinks(links, { ...options, onAnswer: ({ url }) => seen.push(url) });
    expect(checked.map(({ url }) => url)).toEqual(links.map(({ url }) => url));
    expect(checked.map((link) => link.state)).toEqual(['alive', 'dead', 'alive', 'dead']);
    expect(seen).toHaveLength(4);
    const starts = ['/ok', '/', '/gone'].map(
      (path) => asked.find((one) => one.path === path && one.method === 'HEAD')?.at ?? 0,
    );
    const [ok = 0, home = 0] = starts;
    expect(home - ok).toBeGreaterThanOrEqual(options.pauseMs - 2);
  });
});
