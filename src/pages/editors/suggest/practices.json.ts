/** Practices that a new one may be related to; fetched by the form when it has to know of them. */
import type { APIRoute } from 'astro';
import { suggestionPractices } from '../../../queries/suggestion-choices.ts';

export const GET: APIRoute = async () => Response.json(await suggestionPractices());
