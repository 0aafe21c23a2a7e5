/** What the filter in the browser chooses by; fetched on the first choice. */
import type { APIRoute } from 'astro';
import { practiceIndex } from '../../domain/practice-index.ts';
import { allPractices } from '../../queries/practices.ts';

export const GET: APIRoute = async () => Response.json(practiceIndex(await allPractices()));
