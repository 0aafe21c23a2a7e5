import { describe, expect, it } from 'vitest';
import { assertAllowedHtml } from './html.ts';

describe('assertAllowedHtml', () => {
  it.each([
    ['p', { id: 'par-1' }],
    ['a', { href: 'https://example.ru/', title: 'Газета' }],
    ['a', { href: '/practices/' }],
    ['a', { href: '#problem' }],
    ['a', { href: 'mailto:tos@example.ru' }],
    ['td', { class: 'align-right' }],
    ['ol', { start: '3' }],
    ['input', { type: 'checkbox', checked: 'true', disabled: 'true' }],
  ])('lets <%s> with %j through', (tag, attributes) => {
    expect(() => assertAllowedHtml(tag, attributes)).not.toThrow();
  });

  it.each([
    ['script', {}],
    ['iframe', {}],
    ['style', {}],
    ['svg', {}],
    ['img', { src: 'x' }],
    ['form', {}],
    ['constructor', {}],
    ['p onclick', {}],
    ['P', {}],
    ['p', { onclick: 'alert(1)' }],
    ['p', { style: 'position: fixed' }],
    ['td', { align: 'right' }],
    ['a', { href: 'javascript:alert(1)' }],
    ['a', { href: ' javascript:alert(1)' }],
    ['a', { href: '//example.ru' }],
    ['a', { href: 'data:text/html,x' }],
    ['p', { href: 'https://example.ru/' }],
    ['a', { 'href="x" onclick': 'alert(1)' }],
  ])('stops <%s> with %j', (tag, attributes) => {
    expect(() => assertAllowedHtml(tag, attributes)).toThrow(tag === 'a' ? /link|attribute/ : tag);
  });
});
