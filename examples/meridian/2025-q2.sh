# April to June 2025: the bid, the blue pump, the second summer of fairs.

day 2025-04-01
hanna note museum-of-salt 'Farah asks whether the mesh stand may stay until autumn. The damp went round it all winter and the wood beneath is dry.' from:farah-qureshi via:visit tag:stand feeling:content
raj note pennyroyal-press 'Agnes moves two backlist titles to the lighter sheet of the atlas. Nell worked out the postage herself and signed the note "paper buyer".' from:nell-ashby via:email tag:paper

day 2025-04-03
dev note copperfield-hotels 'Noor returns the stationery to us, on the condition that hotels seven and nine get theirs before the wedding season.' from:noor-aziz via:visit tag:rival feeling:content

day 2025-04-07
keep weddings yusuf note copperfield-hotels 'Hotels seven and nine in copper before the first wedding' due:2025-05-02
tom note guild-of-framers 'The two end walls went up first. All eight framers found their own without asking.' from:cyril-nunn via:fair tag:stand

day 2025-04-10
tom note guild-of-framers 'Frame & Glass Fair: three members under forty joined at the stand. Cyril counted twice and asked for their birth dates.' from:cyril-nunn via:fair feeling:delighted tag:stand

day 2025-04-14
grace note st-aldhelms-hospital-trust 'Written answer to everybody: labels must carry the ward, the dish and the fourteen allergens, and must come off a wet tray.' from:stephen-lyle via:letter tag:tender
keep wet_tray grace note st-aldhelms-hospital-trust 'Yusuf, which label stays on in a wash-up and comes off in the hand? It decides page nine of the bid.' tag:labels act:print

day 2025-04-15
keep dry_tray piotr reply $wet_tray 'The Fenwick lesson: it is seldom the glue. Dry tray, cold label, and the one with the paper back. Col’s dairy will show you.'
carys note northgate-rovers-fc 'The square pie is on. Shaun has a sponsor for each corner.' from:shaun-duffy via:visit tag:menu feeling:delighted

day 2025-04-16
grace thank $dry_tray 'Piotr’s dairy went into the bid with a photograph of the label after forty washes.'
mei note solent-fairs "Priya's fire inspector wants gas bottles outside the pontoon fence. That is our kitchen's far side, with the tide under it." from:priya-nair via:phone tag:fire-rules

day 2025-04-23
ivo note hartmann-pumps 'Tank welded, tested, 0 leaks in 48 h. Height 1.09 m. Dieter put his hand in the jet and would not take it out.' from:dieter-hartmann via:visit tag:stand feeling:content

day 2025-04-24
raj note harbour-boats-ltd 'Mia compares last year’s demo-day cards with this year’s: same blue, sharper boat. She asks what we changed. We changed nothing but the day we received the picture.' from:mia-lund via:phone tag:cards feeling:content

day 2025-04-28
sofia note kvarnvik-batar 'Åsa has three boats sold on drawings and wants a stand that shows an unbuilt one. Ribs only, lit from the keel.' from:asa-nystrom via:visit tag:light

day 2025-04-29
piotr note almanac-maps 'Wendel walked the moor with our proof in his pocket and it rained. He posted me the proof. Legible; smells of sheep.' from:wendel-pike via:letter tag:artwork kind:advance feeling:delighted

day 2025-05-01
yusuf done $weddings 'Seven on Tuesday, nine on Wednesday, bride on Saturday.'
hanna new 'Ngọzi Fabrics' --slug ngozi-fabrics --alias 'Ngozi Fabrics' --domain ngozifabrics.example --steward hanna:exhibitions
hanna contact add ngozi-fabrics 'Ngozi Eze' --email ngozi@ngozifabrics.example --role Founder --cares-about 'Cloth that is touched before it is priced'
hanna set ngozi-fabrics industries textiles
hanna note ngozi-fabrics 'Ngozi wants bolts hung from the roof at Warp and Weft next spring, low enough to touch. Untreated, because treatment changes the hand of the cloth.' from:ngozi-eze via:visit tag:fire-rules

day 2025-05-06
keep untreated hanna note ngozi-fabrics 'An answer from the hall’s fire officer on untreated cloth within reach' due:2025-06-20
carys note tern-mutual-insurance 'Geraldine asks for place cards large enough to read and small enough not to look like it.' from:geraldine-poole via:email tag:cards

day 2025-05-08
raj note tern-mutual-insurance 'Abel took the cards from us with the annual report, and in one order. "One price," he said, and tapped it.' from:abel-frost via:visit tag:quotes feeling:content

day 2025-05-13
ivo note hartmann-pumps 'Doors at Waterworks Europe opened at 9. By 9:20 the gangway was blocked by people looking at water.' from:lorna-tait via:fair tag:stand feeling:delighted
carys note hartmann-pumps 'Lorna got blue lunch: borage, blue cheese and a napkin. Dieter ate a sandwich behind the tank and came back for another.' from:lorna-tait via:fair tag:menu feeling:delighted

day 2025-05-15
carys note tern-mutual-insurance 'Hot, seated, no lift, and plates left over at the back. Geraldine wrote two lines after the Tern AGM and the second was "thank you".' from:geraldine-poole via:letter tag:menu feeling:delighted date:2025-05-14

day 2025-05-19
tom note greenline-trams $'Four tonnes of tram nose.\nThe hall floor takes it on two steel sleepers.\nThe depot has the sleepers: Vik sits on them at lunch.' from:vik-soni via:visit tag:stand

day 2025-05-20
tom contact add greenline-trams 'Carol Beech' --email carol@greenlinetrams.example --role 'Head of procurement' --cares-about 'Three quotations, however good the first'
tom note greenline-trams 'Carol must ask three builders. She will not hide that Vik wants us, nor let it count.' from:carol-beech via:visit tag:tender
tom set greenline-trams critical/stand-size 'With the signature of Carol Beech, never on the word of Vik Soni alone'

day 2025-05-22
grace note st-aldhelms-hospital-trust 'Joan read our allergen pages before the buyers did and struck out one word: "may". She wants yes or no.' from:joan-petrie via:email tag:allergens kind:advance

day 2025-05-28
ann done $badges 'Pulped; one kept for the office wall.'
grace note st-aldhelms-hospital-trust 'Bid handed in two days early, with tray, label and a jug of water on the table.' tag:tender via:visit

day 2025-05-29
grace note museum-of-salt 'Ned goes to Teasel Park after tomorrow. He says the horses will be easier than the curator, fondly.' from:ned-hollis via:visit tag:handover
grace set museum-of-salt contacts/ned-hollis/role 'Left 2025-05-30; was events manager'

day 2025-06-02
grace contact add teasel-park-racecourse 'Ned Hollis' --email ned@teaselpark.example --role 'Hospitality manager' --cares-about 'Knowing the cost of a guest before the guest arrives'
dev new 'Copperfield Spas' --domain copperfieldspas.example --steward dev:print --group copperfield
dev contact add copperfield-spas 'Tess Lomax' --email tess@copperfieldspas.example --role 'Brand manager' --cares-about 'Nothing that shouts'
dev note copperfield-spas 'Noor sent me to Tess. The spas want the hotel copper, but dry, like skin. Is there a paper that does that without looking old?' from:tess-lomax via:visit tag:colour

day 2025-06-04
mei note wexcombe-university 'Hattie bought the induction pans and had our name engraved on the wrong half. Summer conferences confirmed all the same.' from:hattie-vaughan via:email tag:kitchen feeling:content

day 2025-06-05
sofia note pellegrin-olive-oil 'Lucia brings four oils, glass only, and a cousin who pours. Nine steps from bar to tap on the drawing; she will count.' from:lucia-pellegrin via:phone tag:stand

day 2025-06-09
raj note kelso-oat-mills 'The slider opens with a glove. It also opens in the post. Morven sent me a box of muesli with no bag left in it.' from:morven-kerr via:letter tag:packaging feeling:uneasy

day 2025-06-11
hanna done $untreated 'Within reach yes, overhead no, and a bucket of sand the officer can see.'
grace note teasel-park-racecourse 'Ned prices the boxes by the guest for the autumn, as he did with the salt. Rupert asked who taught him that, and Ned looked at me.' from:ned-hollis via:visit tag:menu feeling:content

day 2025-06-12
keep noon ann note harbour-boats-ltd 'Held until noon, no later' tag:crane via:phone from:owen-pryce

day 2025-06-13
ann set harbour-boats-ltd critical/fire-rules 'Dock Lane’s own; the harbour master walks round with a list on the morning itself'
tom thank $noon 'That is the sort of hour that nobody tells you until it has gone by.'

day 2025-06-17
sofia note pellegrin-olive-oil 'Northern Larder: nine steps. Lucia poured for the buyer who had walked off last year, and he stayed.' from:lucia-pellegrin via:fair tag:stand feeling:delighted

day 2025-06-18
carys note larder-fairs 'No guessing at any counter this time. A mother read three of our cards aloud to her son and let him choose.' from:morag-sinclair via:fair tag:allergens kind:advance feeling:delighted
keep wrong_rail ann note larder-fairs "Morag's exhibitors pay for power twice: once to the hall, once on our invoice, under different names." from:morag-sinclair via:fair tag:invoicing feeling:unhappy

day 2025-06-19
keep wrong_cust tom note guild-of-framers 'Petra gives hall three if the noise stays under the music school’s limit.'
tom remove $wrong_cust
tom note quay-nine-events 'Hall three is ours if we are quiet by eight: music school behind the wall.' from:petra-holm via:phone tag:stand

day 2025-06-23
colin told $wrong_rail 'Power is gone from our invoice; what was paid twice comes back to each exhibitor this week.'
ann contact add larder-fairs 'Ewan Reid' --email ewan@larderfairs.example --role 'Exhibitor manager' --cares-about 'Small makers understanding their own bill'

day 2025-06-25
yusuf note tadpole-ices 'Heat wave. Ravi sells everything and asks for lids "by magic". He got them by Thursday, which he says is the same thing.' from:ravi-menon via:chat feeling:delighted

day 2025-06-26
raj note northgate-rovers-fc 'Shaun wants all sponsors’ pages signed by the last home match, or sold to somebody who can hold a pen.' from:shaun-duffy via:visit tag:artwork kind:advance
hanna note solent-fairs 'Tamsin rode the raft. Her page shows our stand against the sunrise and, very small, Len, pointing at a cable.' from:tamsin-grey via:press tag:press feeling:delighted
