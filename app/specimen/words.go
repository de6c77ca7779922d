package specimen

import "strings"

// verbs say where a party stands, from firmly against to firmly for.
var verbs = [5][]string{
	{"rejects", "will never accept", "flatly refuses", "rules out", "condemns"},
	{"has doubts about", "is wary of", "does not favour", "questions", "is reluctant about"},
	{"is still weighing", "has not made up its mind on", "will discuss", "takes note of"},
	{"could live with", "is open to", "leans towards", "does not object to", "would consider"},
	{"demands", "insists on", "strongly supports", "calls for", "fully backs"},
}

var (
	outlets    = fields("Bay Courier,Harbour Post,Coastal Times,Evening Beacon,Island Herald,Northern Gazette,Tide Weekly,The Lantern,Morning Anchor,Delta Review,Quay Journal,The Compass,Estuary News,Capital Mirror,Pier Dispatch,Strait Observer,The Mast,Sound Tribune,Cape Bulletin,Inland Star")
	places     = fields("Port Ansel,Marbeck,Old Vesper,Tarn Haven,Kell Bay,Sollen,Brackwater,Upper Minth,Corvane,Dunmere,East Quay,Felsford,Grauhaven,Hollin,Ister Point,Juniper Sound,Karst,Lowmere,Morrow Head,Nethersea,Ostrand,Pellam,Quillon,Ravenmouth,Saltby,Thornwick,Ulverness,Varnholm,Westerlock,Yarrowby")
	times      = fields("on Monday after,on Tuesday before,late on Wednesday during,on Thursday at,early on Friday ahead of,at the weekend after,shortly before,in the week of,in a letter about,on the eve of,hours after,a day before")
	adjectives = fields("long,brief,crowded,quiet,stormy,cautious,sudden,costly,narrow,patient,open,secret,noisy,weary,careful,bitter,modest,uneasy,lively,formal,private,public,final,second,third,early,late,rainy,frozen,distant,ancient,modern,hidden,golden,broken,silver,northern,southern,eastern,western,local,foreign,rural,urban,coastal,inland,empty,heavy,gentle,bold")
	nouns      = fields("meeting,dinner,session,harvest,regatta,storm,festival,council hall,fish market,railway,shipyard,committee,delegation,budget,survey,report,convoy,breakwater,warehouse,ledger,contract,deadline,census,lockgate,orchard,mill,garrison,archive,observatory,library,quarry,causeway,reservoir,parade,auction,strike,election,hearing,workshop,exhibition,voyage,landing,inventory,charter,petition,rehearsal,garden,tournament,pilgrimage,eclipse")
	deeds      = fields("delayed,praised,measured,moved,closed,repaired,described,counted,painted,lost,found,bought,sold,copied,signed,opened,postponed,rehearsed,mapped,watched,drafted,promised,reported,planned,carried")
	endings    = fields("for the first time in years,to the surprise of many,without much noise,as had been expected,while it rained,under a grey sky,before the tide turned,with little hope,by a narrow margin,in spite of the cold,to loud applause,against all advice,with some delay,after long hours,in good order,as the lamps were lit,behind closed doors,on borrowed money,with a sigh,in three languages")
	syllables  = fields("al,ber,cor,dun,el,far,gil,hart,is,jor,kal,lund,mar,nor,ost,per,quin,ros,sil,tor,ul,var,wen,yar,zel,bran,cres,drel,fen,gras")
)

func fields(list string) []string { return strings.Split(list, ",") }
