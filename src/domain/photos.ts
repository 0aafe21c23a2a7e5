/** The words under a photo. */
/** «Сквер в день открытия. Фото: Имя Фамилия, CC BY 4.0» */
export function photoCredit(photo: {
  caption?: string | undefined;
  author: string;
  licence: string;
}): string {
  const caption = photo.caption ? `${photo.caption.replace(/\.$/, '')}. ` : '';
  return `${caption}Фото: ${photo.author}, ${photo.licence}`;
}
