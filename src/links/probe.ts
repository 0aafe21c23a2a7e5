/** Requests one address and classifies what is wrong, if anything. */
import { lookup } from 'node:dns';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import ipaddr from 'ipaddr.js';

/**
 * `dead`: the site answers that the page is gone; `moved`: it has another address for good; `certificate`: the
 * site cannot prove that it is itself; `unreachable`: no answer, or the site is broken; `closed`: the site answers
 * but lets no program in, so a person has to look.
 */
export const TROUBLES = ['dead', 'moved', 'certificate', 'unreachable', 'closed'] as const;
export type Trouble = (typeof TROUBLES)[number];

export interface Answer {
  state: 'alive' | Trouble;
  /** What was seen, in Russian. */
  reason: string;
  /** Where the page is now. */
  movedTo?: string;
}

export interface ProbeOptions {
  userAgent: string;
  /** For one answer. */
  timeoutMs: number;
  /** For all answers about one link, redirects and the second try among them. */
  linkMs: number;
  /** Before asking once more what did not answer. */
  retryAfterMs: number;
  /** Whether an IP address may be asked. */
  isPublic?: (address: string) => boolean;
}

/** Of the whole internet: content must not make the machine that checks it ask its neighbours. */
function isPublicAddress(address: string): boolean {
  return ipaddr.process(address).range() === 'unicast';
}

const MOST_REDIRECTS = 8;
const PERMANENT = new Set([301, 308]);
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const CLOSED = new Set([401, 402, 403, 405, 406, 429, 451, 999]);

type LimitedOptions = ProbeOptions & { end: AbortSignal };

export async function probe(url: string, options: ProbeOptions): Promise<Answer> {
  const limited = { ...options, end: AbortSignal.timeout(options.linkMs) };
  const first = await ask(url, limited);
  if (first.state !== 'unreachable') return first;
  await pause(options.retryAfterMs);
  return limited.end.aborted ? first : ask(url, limited);
}

/** HEAD first, to spare the site; then GET, because some sites do not support HEAD. */
async function ask(url: string, options: LimitedOptions): Promise<Answer> {
  const head = await follow(url, 'HEAD', options);
  return head.state === 'alive' || head.state === 'moved' || head.state === 'certificate'
    ? head
    : follow(url, 'GET', options);
}

async function follow(start: string, method: 'HEAD' | 'GET', options: LimitedOptions): Promise<Answer> {
  let url = start;
  // Only an unbroken chain of permanent redirects means that the page has moved.
  let permanent: string | undefined = start;
  try {
    for (let step = 0; step <= MOST_REDIRECTS; step += 1) {
      const signal = AbortSignal.any([options.end, AbortSignal.timeout(options.timeoutMs)]);
      const { status, location } = await answerOf(new URL(url), method, options, signal);
      if (!REDIRECTS.has(status)) return judge(start, status, url, permanent);
      const next = location?.trim() ? URL.parse(location, url) : null;
      if (!next || !/^https?:$/.test(next.protocol))
        return { state: 'dead', reason: 'переадресация ведёт не на страницу' };
      if (permanent === url) permanent = PERMANENT.has(status) ? next.href : undefined;
      url = next.href;
    }
    return { state: 'unreachable', reason: 'переадресация ходит по кругу' };
  } catch (error) {
    return failure(error);
  }
}

const NOT_PUBLIC = 'ENOTPUBLIC';

/** Whether it answers is all that is asked: the page itself is not fetched. */
function answerOf(
  url: URL,
  method: 'HEAD' | 'GET',
  { userAgent, isPublic = isPublicAddress }: ProbeOptions,
  signal: AbortSignal,
): Promise<{ status: number; location: string | undefined }> {
  const refused = Object.assign(new Error(url.host), { code: NOT_PUBLIC });
  // What is connected to is what was looked at: a name that is asked twice may answer otherwise.
  const publicOnly: LookupFunction = (host, options, done) =>
    lookup(host, { ...options, all: true }, (error, found) => {
      if (error) done(error, '');
      else if (!found.every(({ address }) => isPublic(address))) done(refused, '');
      else if (options.all) done(null, found);
      else done(null, found[0]?.address ?? '', found[0]?.family);
    });
  const ip = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(ip) && !isPublic(ip)) throw refused;
  return new Promise((resolve, reject) => {
    const request = url.protocol === 'https:' ? requestHttps : requestHttp;
    const headers = { 'User-Agent': userAgent, Accept: 'text/html,*/*;q=0.8', 'Accept-Language': 'ru' };
    request(url, { method, headers, signal, agent: false, lookup: publicOnly }, (response) => {
      resolve({ status: response.statusCode ?? 0, location: response.headers.location });
      response.destroy();
    })
      .on('error', reject)
      .end();
  });
}

function judge(start: string, status: number, at: string, permanent: string | undefined): Answer {
  if (status === 404 || status === 410)
    return { state: 'dead', reason: `ответ ${status}: такой страницы нет` };
  if (CLOSED.has(status)) return { state: 'closed', reason: `ответ ${status}: программу не пускают` };
  if (status >= 500) return { state: 'unreachable', reason: `ответ ${status}: сайт сломан` };
  if (status >= 300) return { state: 'unreachable', reason: `ответ ${status}` };
  if (isHome(at) && !isHome(start))
    return { state: 'dead', reason: 'вместо страницы открывается главная', movedTo: at };
  if (permanent !== undefined && permanent !== start && permanent === at)
    return { state: 'moved', reason: 'у страницы новый адрес', movedTo: at };
  return { state: 'alive', reason: `ответ ${status}` };
}

function isHome(address: string): boolean {
  const { pathname, search } = new URL(address);
  return pathname === '/' && search === '';
}

const FAILURES: Record<string, string> = {
  [NOT_PUBLIC]: 'адрес ведёт во внутреннюю сеть, читателю он не откроется',
  ENOTFOUND: 'сайта с таким именем нет',
  EAI_AGAIN: 'имя сайта сейчас не узнать',
  ECONNREFUSED: 'сайт не принимает соединений',
  ECONNRESET: 'сайт оборвал соединение',
  ABORT_ERR: 'сайт не отвечает',
  ETIMEDOUT: 'сайт не отвечает',
  EHOSTUNREACH: 'до сайта нет дороги',
  ENETUNREACH: 'до сайта нет дороги',
};

const CERTIFICATES: Record<string, string> = {
  CERT_HAS_EXPIRED: 'сертификат просрочен',
  CERT_NOT_YET_VALID: 'сертификат ещё не действует',
  ERR_TLS_CERT_ALTNAME_INVALID: 'сертификат выдан другому имени',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'сертификат сайт выдал себе сам',
  SELF_SIGNED_CERT_IN_CHAIN: 'сертификат выдал центр, которому браузеры не верят',
  UNABLE_TO_GET_ISSUER_CERT: 'неизвестно, кто выдал сертификат',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'неизвестно, кто выдал сертификат',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'неизвестно, кто выдал сертификат',
};

/** What is thrown when there is no answer at all. */
export function failure(error: unknown): Answer {
  const { code = '' } = error as { code?: string };
  const certificate = CERTIFICATES[code];
  if (certificate) return { state: 'certificate', reason: certificate };
  if (/CERT|SSL|TLS|EPROTO/.test(code))
    return { state: 'certificate', reason: `защищённое соединение не установить (${code})` };
  return { state: 'unreachable', reason: FAILURES[code] ?? `нет ответа${code && ` (${code})`}` };
}
