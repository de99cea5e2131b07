/** The pan of a scale: beam, cords and bowl. */
export function BrandMark() {
	return (
		<svg
			width="28"
			height="28"
			viewBox="0 0 28 28"
			fill="none"
			stroke="currentColor"
			strokeWidth="1.8"
			aria-hidden="true"
		>
			<path d="M14 3v5M14 8 5 18M14 8l9 10" strokeLinecap="round" />
			<path d="M3 18h22c-.6 4.2-5 7-11 7S3.6 22.2 3 18Z" fill="currentColor" stroke="none" />
			<circle cx="14" cy="3.5" r="1.6" fill="currentColor" stroke="none" />
		</svg>
	)
}
