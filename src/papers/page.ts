/** What files of .docx share: their pages and their media type. */
import { PageOrientation, type ISectionPropertiesOptions } from 'docx';

export const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Twentieths of a point. */
export const A4 = { width: 11_906, height: 16_838 };
export const MARGIN = 1000;

/** A page with the same margin on all sides. */
export function pageOf(isWide: boolean): ISectionPropertiesOptions {
  return {
    page: {
      size: { ...A4, orientation: isWide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
      margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
    },
  };
}
