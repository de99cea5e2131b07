/**
 * Words that a sentence often begins with and that are never names, in small letters. Of any other word that begins with
 * a capital one cannot know whether it keeps it.
 */
export const ordinaryWords: ReadonlySet<string> = new Set(
	`alla allt alternativet andra anställda arbetet arbetslagen arbetssättet av avgiften avstämning avtal avtalen
	avtalet avtalstiden bara barnen beslut beslutet bolagen bolaget brukare brukaren brukarna budgeten chefen
	cheferna de delegationsordningen den denna dessa det detta driften efter elever eleven eleverna en endast
	enheten enheter enheterna ersättningen erfarenheter ett fler flera från för försök försöken försöket
	förfrågningsunderlaget förvaltningen förvaltningarna handläggare handläggarna hela hälften högst i inga ingen
	inget innan invånare invånarna införande införandet information kommunen kommunens kostnad kostnaden kostnader
	kostnaderna krav kraven kravet kvalitet kvaliteten ledningen leverantören leverantörer leverantörerna lokalerna
	läget lärare lärarna med medarbetare medarbetarna medel minst målen målet ny nya nyttan nämnden nämndens när
	någon något några om patienterna pengarna personal personalen planen politiken priset pris på rapporten
	rapportering redovisning redovisningen resultat resultatet riktlinjen rutin rutinen rutiner rutinerna samma
	samtliga skolan skolor skolorna statistik statistiken stöd stödet systemet tid tiden till tillsynen under
	uppdraget uppföljning uppföljningen upphandlingen utan utbildning utbildningen utförare utföraren utförarna
	utredning utredningen utvärdering utvärderingen varje verksamheten vid vilka vilken villkor villkoren villkoret`.split(
		/\s+/,
	),
)
