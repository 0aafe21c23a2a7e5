/** Files of the site; an answer that is an error of the server is one here, too. */
export async function fetched(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response;
}

export async function fetchedJson<T>(address: string): Promise<T> {
  return (await fetched(address)).json() as Promise<T>;
}
