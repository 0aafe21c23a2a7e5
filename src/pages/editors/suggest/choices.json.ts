/** Lists that the form chooses from whatever is typed; fetched by the form alone. */
import type { APIRoute } from 'astro';
import { suggestionChoices } from '../../../queries/suggestion-choices.ts';

export const GET: APIRoute = async () => Response.json(await suggestionChoices());
