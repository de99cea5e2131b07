/** Words that stand in the file of an annex, beside the annex itself. */
export const annexFileText = {
	attachment: 'Bilagan som data (JSON). Filens SHA-256 är den kontrollsumma som står i sidfoten.',
}
